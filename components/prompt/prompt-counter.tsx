'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useStoryboard } from '#lib/client/editor.tsx';
import type { PromptSource } from './prompt-source.ts';

/** "109 / 512": its mentions counted as the tokens that they become. Says aloud only that the limit is passed, and by how much, once the keys rest. */
export function PromptCounter({
  source,
  rawLength,
  maxLength,
  className,
}: {
  readonly source: PromptSource;
  readonly rawLength: number;
  readonly maxLength: number;
  readonly className?: string;
}) {
  const t = useTranslations('prompt');
  const over = useStoryboard(() => Math.max(0, source.rawLength(source.prompt() ?? '') - maxLength));
  return (
    <span className={classNames('whitespace-nowrap font-mono text-xs', rawLength > maxLength ? 'text-bad' : 'text-faint', className)}>
      {rawLength} / {maxLength}
      <span aria-live="polite" className="sr-only">
        {over > 0 && t('tooMany', { count: over })}
      </span>
    </span>
  );
}
