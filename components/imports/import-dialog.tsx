'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { answered } from '#lib/client/answered.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { ImportDraft } from '#lib/storyboard/import/draft.ts';
import { CorrectStep } from './correct-step.tsx';
import { PasteStep } from './paste-step.tsx';
import { useImport } from './use-import.ts';

export interface ImportDialogProps {
  readonly begin: 'anything' | 'script';
  /** Makes a new storyboard of a document. */
  readonly create: (input: { readonly document: unknown }) => Promise<Result<{ readonly id: string }, ActionFailure>>;
  /** Inside an editor: puts what was read in place of the open storyboard. */
  readonly replace?: (draft: ImportDraft) => void;
  readonly onClose: () => void;
}

/** Brings something in: first the text, then what was read of it, to be corrected. Only then anything is made or replaced. */
export default function ImportDialog({ begin, create, replace, onClose }: ImportDialogProps) {
  const t = useTranslations('imports');
  const failureWords = useFailureWords();
  const router = useRouter();
  const state = useImport(begin);
  const [isMaking, setMaking] = useState(false);
  const { draft } = state;

  async function make({ storyboard }: ImportDraft) {
    setMaking(true);
    state.refuse(null);
    const answer = await answered(create({ document: storyboard }));
    if (answer.ok) {
      router.push(`/storyboards/${answer.value.id}`);
      return;
    }
    setMaking(false);
    state.refuse(failureWords(answer.error));
  }

  const title = begin === 'script' ? t('script-title') : t('title');
  return (
    <Dialog
      title={title}
      open
      wide
      onClose={onClose}
      footer={
        draft === null ? (
          <Button variant="primary" disabled={!state.canRead} onClick={state.read}>
            {state.isReading ? t('reading') : t('read')}
          </Button>
        ) : (
          <>
            <Button variant="quiet" className="mr-auto" onClick={state.back}>
              {t('back')}
            </Button>
            {replace && (
              <Button disabled={isMaking} onClick={() => void make(draft)}>
                <b>{isMaking ? t('making') : t('make-new')}</b>
              </Button>
            )}
            <Button variant="primary" disabled={isMaking} onClick={() => (replace ? replace(draft) : void make(draft))}>
              {replace ? t('replace') : isMaking ? t('making') : t('make')}
            </Button>
          </>
        )
      }
    >
      {draft === null ? (
        <PasteStep state={state} isScript={begin === 'script'} />
      ) : (
        <>
          <CorrectStep draft={draft} correct={state.correct} />
          <p role="alert" className="text-bad text-sm-plus not-empty:mt-3">
            {state.refusal}
          </p>
          {replace && <p className="mt-3 text-dim text-sm-plus">{t('replace-words')}</p>}
        </>
      )}
    </Dialog>
  );
}
