'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useStoryboard } from '#lib/client/editor.tsx';
import type { ReadableStore } from '#lib/client/store.ts';
import { useStore } from '#lib/client/use-store.ts';
import type { PromptSource } from './prompt-source.ts';

/**
 * "109 / 512": its mentions counted as the tokens that they become. The number is written by itself and not rendered,
 * since it changes with every key. Says aloud only that the limit is passed, and by how much, once the keys rest.
 */
export function PromptCounter({
  source,
  rawLength,
  maxLength,
  className,
}: {
  readonly source: PromptSource;
  readonly rawLength: ReadableStore<number>;
  readonly maxLength: number;
  readonly className?: string;
}) {
  const t = useTranslations('prompt');
  const over = useStoryboard(() => Math.max(0, source.rawLength(source.prompt() ?? '') - maxLength));
  const isOver = useStore(rawLength, (length) => length > maxLength);
  const number = useRef<HTMLSpanElement>(null);
  const [first] = useState(rawLength.get);

  useLayoutEffect(() => {
    const show = () => number.current && showNumber(number.current, rawLength.get());
    show();
    return rawLength.subscribe(show);
  }, [rawLength]);

  return (
    <span className={classNames('whitespace-nowrap font-mono text-xs', isOver ? 'text-bad' : 'text-faint', className)}>
      {/* Of a size that does not hang on what it holds: another number lays out this box, and not the list of shots. */}
      <span ref={number} style={{ width: widthOf(first) }} className="inline-block h-[1lh] align-top [contain:size_layout]">
        {first}
      </span>{' '}
      / {maxLength}
      <span aria-live="polite" className="sr-only">
        {over > 0 && t('tooMany', { count: over })}
      </span>
    </span>
  );
}

function showNumber(box: HTMLElement, number: number): void {
  const text = box.firstChild;
  if (!(text instanceof Text)) return;
  text.data = String(number);
  box.style.width = widthOf(number);
}

/** Digits that are all equally wide. */
function widthOf(number: number): string {
  return `${String(number).length}ch`;
}
