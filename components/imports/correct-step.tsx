import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Box, Film, Image as ImageIcon } from '#components/ui/icons.tsx';
import { NumberStepper } from '#components/ui/number-stepper.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { STORED } from '#lib/storyboard/document.ts';
import { pictureAddress } from '#lib/storyboard/images/picture-address.ts';
import type { ImportDraft } from '#lib/storyboard/import/draft.ts';
import { totalRange } from '#lib/timing/places.ts';
import { DraftNotes } from './draft-notes.tsx';
import { ShotRows } from './shot-rows.tsx';
import type { CorrectDraft } from './use-import.ts';

const ICONS = { image: ImageIcon, element: Box, video: Film } as const;

/** What was read, shown before anything is made of it. */
export function CorrectStep({ draft, correct }: { readonly draft: ImportDraft; readonly correct: CorrectDraft }) {
  const t = useTranslations('imports');
  const home = useTranslations('home');
  const { storyboard } = draft;
  const begin = useRef<HTMLParagraphElement>(null);
  // The button that led here is gone, and the focus with it.
  useEffect(() => begin.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <p ref={begin} tabIndex={-1} className="text-dim text-sm-plus outline-none">
        {t('check-it')}
      </p>
      <div className="flex items-end gap-4">
        <TextField
          label={t('storyboard-title')}
          className="flex-1"
          placeholder={home('untitled')}
          autoComplete="off"
          maxLength={STORED.maxTitleLength}
          value={storyboard.title}
          onChange={(event) => correct({ type: 'set-title', title: event.currentTarget.value })}
        />
        <span className="flex h-[34px] flex-none items-center gap-2 text-dim text-sm">
          <span aria-hidden="true">{t('total')}</span>
          <NumberStepper
            label={t('total-label')}
            value={storyboard.totalSeconds}
            {...totalRange(storyboard.shots.length)}
            onChange={(seconds) => correct({ type: 'set-total', seconds })}
          />
        </span>
      </div>
      <DraftNotes draft={draft} />
      <ShotRows board={storyboard} correct={correct} />
      {storyboard.references.length > 0 && (
        <section aria-label={t('references')}>
          <h3 className="mb-1.5 text-dim text-sm">{t('references')}</h3>
          <ul className="flex flex-wrap gap-2">
            {storyboard.references.map((reference) => {
              const Icon = ICONS[reference.kind];
              const address = reference.kind === 'image' ? pictureAddress(reference.source) : null;
              const isThere =
                reference.kind !== 'image' || reference.source.type === 'url' || !draft.missingFileIds.includes(reference.source.fileId);
              return (
                <li key={reference.id} className="w-24">
                  <span className="grid aspect-4/3 place-items-center overflow-hidden rounded-lg border border-line bg-raised text-dim">
                    {address !== null && isThere ? (
                      // biome-ignore lint/performance/noImgElement: stored pictures are shown as they are; nothing is resized on the way.
                      <img src={address} alt="" className="size-full object-cover" />
                    ) : (
                      <Icon className="icon-5" />
                    )}
                  </span>
                  <span className="mt-1 block truncate text-xs-plus">{reference.name}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
