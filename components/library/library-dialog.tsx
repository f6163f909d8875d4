'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { LibraryFile } from '#lib/library/library-file.ts';
import { addFromLibrary } from './add-from-library.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { useFileNames } from './file-names.ts';
import { LibraryCard } from './library-card.tsx';
import { chooseFile, useLibrary } from './use-library.ts';

const FILTERS = ['all', 'image', 'video', 'sound'] as const;
/** Shown at first, and with each step further: thousands of pictures at once would hold up the page. */
const STEP = 60;

/** The pictures and videos that are stored here, to add to this storyboard, several at once; and the sounds, to look after. */
export default function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const t = useTranslations('library');
  const failureWords = useFailureWords();
  const { files, failure, remove } = useLibrary();
  const { nameOf, usedBy } = useFileNames();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const [words, setWords] = useState('');
  const [count, setCount] = useState(STEP);
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState<LibraryFile | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const shown = (files ?? []).filter(
    (file) => (filter === 'all' || file.kind === filter) && holds(`${nameOf(file)} ${usedBy(file)}`, words),
  );
  const toggle = (fileId: string) =>
    setChosenIds(chosenIds.includes(fileId) ? chosenIds.filter((id) => id !== fileId) : [...chosenIds, fileId]);

  async function add() {
    setBusy(true);
    setError(undefined);
    for (const fileId of chosenIds) {
      const chosen = await chooseFile(fileId);
      if (chosen.ok) continue;
      setBusy(false);
      setError(failureWords(chosen.error));
      return;
    }
    setBusy(false);
    // In the order in which they were chosen.
    const wanted = chosenIds.flatMap((id) => (files ?? []).filter(({ fileId }) => fileId === id));
    if (
      addFromLibrary(
        editor,
        wanted.map((file) => ({ file, name: nameOf(file) })),
      )
    )
      onClose();
  }

  return (
    <>
      <Dialog
        title={t('title')}
        open
        wide
        onClose={onClose}
        footer={
          <>
            <span aria-live="polite" className="mr-auto self-center text-dim text-sm">
              {t('chosen', { count: chosenIds.length })}
            </span>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              variant="primary"
              aria-disabled={isBusy || chosenIds.length === 0}
              onClick={() => !isBusy && chosenIds.length > 0 && void add()}
            >
              {isBusy ? t('adding') : t('add', { count: chosenIds.length })}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <p className="text-faint text-sm">{t('hint')}</p>
          <div className="flex flex-wrap items-center gap-2">
            <Segmented
              label={t('filter')}
              value={filter}
              options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
              onChange={setFilter}
            />
            <SearchField label={t('search')} value={words} onChange={setWords} className="ml-auto" />
          </div>
          {(error ?? failure) && (
            <p role="alert" className="text-bad text-sm">
              {error ?? (failure && failureWords(failure))}
            </p>
          )}
          {shown.length > 0 ? (
            <ul aria-label={t('files')} className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2.5">
              {shown.slice(0, count).map((file) => (
                <LibraryCard
                  key={file.fileId}
                  file={file}
                  name={nameOf(file)}
                  use={usedBy(file)}
                  isChosen={chosenIds.includes(file.fileId)}
                  onToggle={() => toggle(file.fileId)}
                  onDelete={() => setLeaving(file)}
                />
              ))}
            </ul>
          ) : (
            <p role="status" className="grid min-h-40 place-content-center text-center text-dim text-sm-plus">
              {files === null ? failure === null && t('loading') : t(files.length === 0 ? 'none' : 'noMatch')}
            </p>
          )}
          {shown.length > count && (
            <Button className="self-center" onClick={() => setCount(count + STEP)}>
              {t('more')}
            </Button>
          )}
        </div>
      </Dialog>
      {leaving && (
        <DeleteQuestion
          name={nameOf(leaving)}
          remove={() => remove(leaving.fileId)}
          onClose={(isDeleted) => {
            setLeaving(null);
            if (!isDeleted) return;
            setChosenIds(chosenIds.filter((id) => id !== leaving.fileId));
            // An undo may bring back a reference to it.
            editor.noteMissingFiles([leaving.fileId]);
            editor.notices.speak(t('deleted', { name: nameOf(leaving) }));
          }}
        />
      )}
    </>
  );
}

function holds(text: string, words: string): boolean {
  const lower = text.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
