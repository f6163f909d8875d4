'use client';

import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Redo2, Undo2 } from '#components/ui/icons.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { useStepWords } from '#components/ui/use-say.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor, useHistoryState } from '#lib/client/editor.tsx';
import type { HistoryLabel } from '#lib/storyboard/describe-intent.ts';

/** Undo and redo. Their descriptions and tooltips name what they would take back or bring again. */
export function HistoryButtons() {
  const editor = useEditor();
  const { canUndo, canRedo, undoLabel, redoLabel } = useHistoryState();
  return (
    <>
      <StepButton verb="undo" label={undoLabel} isThere={canUndo} onStep={editor.undo} keys="Control+Z">
        <Undo2 />
      </StepButton>
      <StepButton verb="redo" label={redoLabel} isThere={canRedo} onStep={editor.redo} keys="Control+Shift+Z">
        <Redo2 />
      </StepButton>
    </>
  );
}

/** Stays focusable when its last step is used up: a keyboard must not be thrown out of the bar by pressing Undo. */
function StepButton({
  verb,
  label,
  isThere,
  onStep,
  keys,
  children,
}: {
  readonly verb: 'undo' | 'redo';
  readonly label: HistoryLabel | null;
  readonly isThere: boolean;
  readonly onStep: () => void;
  readonly keys: string;
  readonly children: ReactNode;
}) {
  const t = useTranslations('editor');
  const steps = useTranslations('history');
  const stepWords = useStepWords();
  const descriptionId = useId();
  const what = label && stepWords(label);
  const description = what === null ? null : steps(verb, { what });
  return (
    <>
      <IconButton
        label={t(verb)}
        aria-keyshortcuts={keys}
        aria-disabled={!isThere || undefined}
        aria-describedby={description === null ? undefined : descriptionId}
        onClick={onStep}
        {...tooltip(description ?? t(verb))}
      >
        {children}
      </IconButton>
      {description !== null && <VisuallyHidden id={descriptionId}>{description}</VisuallyHidden>}
    </>
  );
}
