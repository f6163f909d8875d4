'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { shotHue } from '#components/ui/shot-hue.ts';
import type { FoundShot } from '#lib/cuts/found-shots.ts';
import { percentAt } from '../geometry.ts';
import type { DriftWords } from './drift-words.ts';

/** One shot of a take as it really is: which planned one, and how late or early it begins. */
export function FoundShotBlock({
  shot: { start, end, planned },
  words,
  framesPerSecond,
  scaleSeconds,
}: {
  readonly shot: FoundShot;
  readonly words: DriftWords;
  readonly framesPerSecond: number;
  readonly scaleSeconds: number;
}) {
  const t = useTranslations('timeline.found');
  const [first] = planned;
  const from = percentAt(start / framesPerSecond, scaleSeconds);
  const name =
    first === undefined
      ? t('addedShot')
      : planned.length > 1
        ? t('merged', { numbers: planned.join(' + ') })
        : t('shot', { number: first });
  return (
    <li
      style={{
        ...(first !== undefined && shotHue(first - 1)),
        left: `${from}%`,
        width: `${Math.max(0, Math.min(100, percentAt(end / framesPerSecond, scaleSeconds)) - from)}%`,
      }}
      className="@container absolute inset-y-0 px-[1.5px]"
    >
      <span
        className={classNames(
          'flex size-full items-center gap-1.5 overflow-hidden whitespace-nowrap rounded-md border px-2 text-xs',
          first === undefined ? 'border-line-strong border-dashed text-soft' : 'border-shot-block-line bg-shot-block text-shot-block-ink',
        )}
      >
        <span className="sr-only">{`${name}: ${words.sentence}`}</span>
        {/* The number, or "2 + 3"; then the drift, in frames where there is room for one figure. */}
        <b aria-hidden className="font-[650] @max-[64px]:hidden">
          {first === undefined ? '' : planned.join('+')}
        </b>
        <span aria-hidden className="font-mono text-2xs">
          {words.frames}
        </span>
        <span aria-hidden className="font-mono text-2xs opacity-80 @max-[124px]:hidden">
          {words.seconds}
        </span>
      </span>
    </li>
  );
}
