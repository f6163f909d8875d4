'use client';

import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { PromptEditor } from '#components/prompt/prompt-editor.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { loadLater } from '#components/ui/load-later.tsx';
import { NumberStepper } from '#components/ui/number-stepper.tsx';
import { shotHue } from '#components/ui/shot-hue.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { useStore } from '#lib/client/use-store.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { clockText } from '#lib/timing/clock-text.ts';
import { startSeconds } from '#lib/timing/places.ts';
import { shotSecondsRange } from '#lib/timing/trade.ts';
import { MoveShotButton } from './move-shot-button.tsx';
import { ShotActions } from './shot-actions.tsx';
import { selectShot } from './shot-commands.ts';
import { SpokenHintLater } from './spoken-hint-later.tsx';

const ScratchSound = loadLater(() => import('./scratch-sound/scratch-sound-button.tsx'));

/**
 * A phone shows a shot or two at once: the others are styled and laid out when they come near, which is two fifths of
 * what its first paint has to style. Not where a pointer hovers: what is skipped cuts off the tips beyond its edges.
 */
const SKIPPED_WHILE_OUT_OF_SIGHT =
  'max-lg:[@media(hover:none)]:[contain-intrinsic-size:auto_14rem] max-lg:[@media(hover:none)]:[content-visibility:auto]';

/** One shot in the list. Renders when it is selected, moved or retimed; its words live in the prompt editor alone. */
export const ShotCard = memo(function ShotCard({
  shotId,
  index,
  count,
}: {
  readonly shotId: string;
  readonly index: number;
  readonly count: number;
}) {
  const t = useTranslations('shots');
  const editor = useEditor();
  const isSelected = useStore(editor.selection, (selected) => selected === shotId);
  const hasIssue = useStore(editor.issues, (issues) => issues.some(({ place }) => place.at === 'shot' && place.shotId === shotId));
  const seconds = useStoryboard((board) => board.shots[index]?.seconds ?? 1);
  const start = useStoryboard((board) => startSeconds(board.shots.map((shot) => shot.seconds))[index] ?? 0);
  const maxLength = useStoryboard((board) => LIMITS[board.settings.model].shotPromptMaxLength);
  const min = useStoryboard(
    (board) =>
      shotSecondsRange(
        board.shots.map((shot) => shot.seconds),
        index,
        board,
      ).min,
  );
  const max = useStoryboard(
    (board) =>
      shotSecondsRange(
        board.shots.map((shot) => shot.seconds),
        index,
        board,
      ).max,
  );
  const target = useMemo(() => ({ shotId }), [shotId]);
  const number = index + 1;
  const sound = useMemo(() => <ScratchSound shotId={shotId} number={number} />, [shotId, number]);
  const select = () => selectShot(editor, shotId);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a card, and this is no set of form fields.
    <div
      role="group"
      aria-label={t('shot', { number })}
      data-shot-id={shotId}
      data-selected={isSelected || undefined}
      {...placeProps({ at: 'shot', shotId })}
      // In the capture phase: a button inside may take the shot away before the click comes up here.
      onClickCapture={select}
      onFocusCapture={(event) => {
        // Focus that a pointer brings is left to the click, so that nothing moves between its press and its release.
        if (event.target.matches(':focus-visible')) select();
      }}
      style={shotHue(index)}
      className={classNames(
        'group/card relative rounded-[10px] border px-3 pt-2 pr-2.5 pb-[9px] before:absolute before:inset-y-2.5 before:left-0 before:w-[3px] before:rounded-full before:bg-shot',
        isSelected ? 'border-line-strong bg-raised' : 'border-transparent',
        index > 1 && SKIPPED_WHILE_OUT_OF_SIGHT,
      )}
    >
      <header className="flex h-[22px] items-center gap-2 text-faint">
        <MoveShotButton shotId={shotId} index={index} count={count} />
        <b className="font-[650] text-shot-number">{number}</b>
        <span className="whitespace-nowrap font-mono text-xs">
          {clockText(start)} – {clockText(start + seconds)}
        </span>
        {hasIssue && <span role="img" aria-label={t('hasIssue')} className="size-1.5 rounded-full bg-bad" />}
        <span className="flex-1" />
        <ShotActions shotId={shotId} index={index} />
        <NumberStepper
          label={t('seconds', { number })}
          value={seconds}
          min={min}
          max={max}
          buttons={isSelected}
          onChange={(wanted) => editor.dispatch({ type: 'set-shot-seconds', shotId, seconds: wanted })}
        />
      </header>
      <PromptEditor target={target} label={t('prompt', { number })} maxLength={maxLength} footer={isSelected} className="mt-[3px]">
        {sound}
      </PromptEditor>
      <SpokenHintLater target={target} />
    </div>
  );
});
