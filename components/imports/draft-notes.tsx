import { useTranslations } from 'use-intl/react';
import { Info } from '#components/ui/icons.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import type { ImportDraft, ImportNote } from '#lib/storyboard/import/draft.ts';

/** What was joined, changed, left out or not understood. Nothing of a text disappears without being named here. */
export function DraftNotes({ draft }: { readonly draft: ImportDraft }) {
  const t = useTranslations('imports');
  const { storyboard, notes, leftOut } = draft;
  const issues = check(storyboard, LIMITS[storyboard.settings.model]).length;
  if (notes.length === 0 && leftOut.length === 0 && issues === 0) return null;
  return (
    <section aria-label={t('to-know')} className="rounded-[9px] border border-line bg-raised px-3 py-2.5 text-sm-plus">
      <ul className="flex flex-col gap-1.5">
        {notes.map((note) => (
          <li key={`${note.key}:${JSON.stringify(note.values)}`} className="flex gap-2">
            <Info className="mt-0.5 icon-3.5 flex-none text-accent-text" />
            <NoteWords note={note} />
          </li>
        ))}
        {issues > 0 && (
          <li className="flex gap-2 text-dim">
            <Info className="mt-0.5 icon-3.5 flex-none" />
            {t('checks-remain', { count: issues })}
          </li>
        )}
      </ul>
      {leftOut.length > 0 && (
        <details className="mt-1.5">
          <summary className="cursor-pointer text-dim">{t('left-out', { count: leftOut.length })}</summary>
          <ul className="mt-1 list-inside list-disc text-dim">
            {leftOut.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and never change places.
              <li key={index} className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function NoteWords({ note }: { readonly note: ImportNote }) {
  const t = useTranslations('imports');
  switch (note.key) {
    case 'merged':
    case 'scaled':
      return t(note.key, note.values);
    case 'files-missing':
    case 'sounds-missing':
      return t(note.key, note.values);
    case 'not-fetched':
      return t(note.key, note.values);
    default:
      return t(note.key, note.values);
  }
}
