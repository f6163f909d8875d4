'use client';

import { LoaderCircle, Sparkles } from 'lucide-react';
import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor, useIssues, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { useGenerate } from './use-generate.ts';

/**
 * The one button that costs money. While issues remain it is disabled for assistive technology and says why, but can
 * still be reached and pressed: then it leads to the list of what is to mend.
 */
export function GenerateButton({ className }: { readonly className?: string }) {
  const { generator } = useEditor();
  const generate = useGenerate();
  const whyId = useId();
  const issueCount = useIssues().length;
  const isBusy = useStore(generator.busy, (busy) => busy);
  const dollars = useStoryboard((board) => estimate(board).dollars);
  const why =
    issueCount === 0
      ? null
      : issueCount === 1
        ? 'One thing is to mend first. See Checks.'
        : `${issueCount} things are to mend first. See Checks.`;

  return (
    <>
      <Button
        variant="primary"
        size="large"
        aria-disabled={issueCount > 0 || undefined}
        aria-busy={isBusy || undefined}
        aria-describedby={why === null ? undefined : whyId}
        aria-keyshortcuts="Control+Enter"
        title={why ?? undefined}
        onClick={() => void generate()}
        className={classNames('h-8', className)}
      >
        {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : <Sparkles aria-hidden />}
        Generate <span className="font-medium opacity-75">≈ ${dollars.toFixed(2)}</span>
      </Button>
      {why !== null && <VisuallyHidden id={whyId}>{why}</VisuallyHidden>}
    </>
  );
}
