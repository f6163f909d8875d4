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

/** What other choices rule out: what the model does stands in its own line, and roles say theirs where roles are chosen. */
function reasonsOf({ aspectRatio, sound, total }: Rulings): Ruling[] {
  return [aspectRatio, sound, total.ruling]
    .filter((ruling) => ruling !== null)
    .filter(({ reason }) => reason !== 'noSound' && reason !== 'longestVideo');
}
