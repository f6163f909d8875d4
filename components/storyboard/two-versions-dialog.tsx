'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { answered } from '#lib/client/answered.ts';
import { type ActionFailure, useEditor, useStoryboard } from '#lib/client/editor.tsx';
import type { StoredRevision } from '#lib/client/editor-actions.ts';
import type { KeptWork } from '#lib/client/offer-unsaved-work.ts';
import { differences, type Side, type Versions } from '#lib/storyboard/difference.ts';
import { mergeVersions } from '#lib/storyboard/merge-versions.ts';
import { DifferenceRow } from './difference-row.tsx';

/**
 * Shows what two writers did differently and lets a person choose, part by part. Without `kept` it is about what
 * somebody else saved meanwhile; with it, about work of an earlier page of this browser.
 */
export default function TwoVersionsDialog({ kept, onClose }: { readonly kept: KeptWork | null; readonly onClose: () => void }) {
  const t = useTranslations('conflict');
  const failureWords = useFailureWords();
  const editor = useEditor();
  const { newer, failure, again } = useNewer(kept === null);
  // Uploads and mended pictures go on arriving behind the dialog; what is used must hold them.
  const opened = useStoryboard((board) => board);

  const versions = useMemo((): Versions | null => {
    if (kept !== null) return { base: kept.base, mine: kept.storyboard, theirs: opened };
    return newer && { base: editor.saved(), mine: opened, theirs: newer.document };
  }, [kept, newer, editor, opened]);
  const found = useMemo(() => (versions === null ? [] : differences(versions)), [versions]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const merged = useMemo(() => (versions === null ? null : mergeVersions(versions, choices)), [versions, choices]);

  function use() {
    if (merged === null) return;
    if (kept !== null) {
      editor.adopt(merged, { key: 'use-kept', values: {} });
      kept.discard();
    } else if (newer !== null) {
      editor.resolveConflict(merged, newer, { key: 'merge-versions', values: {} });
      editor.notices.tell({ key: 'versions-merged' });
    }
    onClose();
  }

  const names = kept === null ? { mine: t('mine'), theirs: t('theirs') } : { mine: t('kept-mine'), theirs: t('kept-theirs') };
  return (
    <Dialog
      title={t('title')}
      open
      wide
      onClose={onClose}
      footer={
        merged !== null && (
          <>
            <p role="status" className="mr-auto self-center text-dim text-sm">
              {t('result', { shots: merged.shots.length, seconds: merged.totalSeconds })}
            </p>
            <Button variant="primary" onClick={use}>
              {t('use')}
            </Button>
          </>
        )
      }
    >
      <p className="text-dim text-sm-plus">{kept === null ? t('words') : t('kept-words', { when: new Date(kept.at).toLocaleString() })}</p>
      {versions === null && failure === null && (
        <p role="status" className="py-8 text-center text-dim">
          {t('loading')}
        </p>
      )}
      {failure !== null && (
        <div role="alert" className="flex flex-col items-start gap-3 py-6">
          <p className="text-bad">{t('cannot-read', { reason: failureWords(failure) })}</p>
          <Button onClick={again}>
            <b>{t('try-again')}</b>
          </Button>
        </div>
      )}
      {versions !== null && found.length === 0 && <p className="py-8 text-center text-dim">{t('same-now')}</p>}
      {versions !== null && found.length > 0 && (
        <>
          <div className="my-3 flex gap-2">
            {(['mine', 'theirs'] as const).map((side) => (
              <Button key={side} size="small" onClick={() => setChoices(new Map(found.map(({ key }) => [key, side])))}>
                <b>{t(`all-${side}`)}</b>
              </Button>
            ))}
          </div>
          <ul className="flex flex-col gap-3">
            {found.map((difference) => (
              <li key={difference.key}>
                <DifferenceRow
                  difference={difference}
                  versions={versions}
                  names={names}
                  chosen={choices.get(difference.key) ?? difference.proposed}
                  onChoose={(side) => setChoices(new Map(choices).set(difference.key, side))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** What the server has now. Asked once when the dialog opens, and again when a person says so. */
function useNewer(isWanted: boolean) {
  const { actions, storyboardId } = useEditor();
  const [newer, setNewer] = useState<StoredRevision | null>(null);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const ask = useCallback(
    async (isOpen: () => boolean) => {
      const answer = await answered(actions.readStoryboard({ id: storyboardId }));
      if (!isOpen()) return;
      if (answer.ok) setNewer(answer.value);
      else setFailure(answer.error);
    },
    [actions, storyboardId],
  );
  useEffect(() => {
    let isOpen = isWanted;
    if (isWanted) void ask(() => isOpen);
    return () => {
      isOpen = false;
    };
  }, [isWanted, ask]);
  return {
    newer,
    failure,
    again() {
      setFailure(null);
      void ask(() => true);
    },
  };
}
