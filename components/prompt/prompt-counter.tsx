'use client';

import { classNames } from '#components/ui/class-names.ts';
import { useStoryboard } from '#lib/client/editor.tsx';
import { promptLength } from '#lib/prompt/count.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { tokenOf } from '#lib/storyboard/sent-references.ts';

/** How long a prompt is as it will be sent, its mentions counted as the tokens that they become. */
export function useRawLength(target: PromptTarget): number {
  return useStoryboard((board) => promptLength(toRaw(promptAt(board, target) ?? '', tokenOf(board))));
}

/** "109 / 512". Says aloud only that the limit is passed, and by how much. */
export function PromptCounter({
  target,
  maxLength,
  className,
}: {
  readonly target: PromptTarget;
  readonly maxLength: number;
  readonly className?: string;
}) {
  const length = useRawLength(target);
  const over = length - maxLength;
  return (
    <span className={classNames('whitespace-nowrap font-mono text-xs', over > 0 ? 'text-bad' : 'text-faint', className)}>
      {length} / {maxLength}
      <span aria-live="polite" className="sr-only">
        {over > 0 && `${over} too many`}
      </span>
    </span>
  );
}
