'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useStoryboard } from '#lib/client/editor.tsx';
import { sameContent } from '#lib/client/same-content.ts';
import { thingsAside } from '#lib/storyboard/aside-news.ts';
import type { Ruling, Rulings } from '#lib/storyboard/rulings.ts';
import { useAsideWords } from './aside-words.ts';

/** What the model takes, what the choices rule out and what waits, in plain sight: a finger has nothing to hover with. */
export function SettingNotes({
  ruled,
  modelTakes,
  className,
}: {
  readonly ruled: Rulings;
  readonly modelTakes: string;
  readonly className?: string;
}) {
  const t = useTranslations('settings');
  const listed = useAsideWords();
  const aside = useStoryboard(thingsAside, sameContent);
  const notes = [
    modelTakes,
    ...reasonsOf(ruled).map(({ reason, values }) => t(`why.${reason}`, values)),
    ...(aside.length === 0 ? [] : [t('aside.waiting', { things: listed(aside) })]),
  ];
  return (
    <ul className={classNames('space-y-1 text-dim text-sm', className)}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** Each reason once, in the order of the settings. The roles say theirs where roles are chosen. */
function reasonsOf({ modes, aspectRatio, sound, kinds, total }: Rulings): Ruling[] {
  const all = [...Object.values(kinds), ...Object.values(modes), aspectRatio, sound, total.ruling].filter((each) => each !== null);
  return all.filter((each, index) => all.findIndex(({ reason }) => reason === each.reason) === index);
}
