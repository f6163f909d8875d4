'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Equal, LockKeyhole, LockKeyholeOpen } from '#components/ui/icons.tsx';
import { NumberStepper } from '#components/ui/number-stepper.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { sameContent } from '#lib/client/same-content.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { rulings } from '#lib/storyboard/rulings.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { totalRange } from '#lib/timing/places.ts';

/** The length of the video, whether it may change by itself, and the way back to equal shots. */
export function TotalControls({ className }: { readonly className?: string }) {
  const t = useTranslations('timeline');
  const why = useTranslations('settings.why');
  const editor = useEditor();
  const waiting = useId();
  const total = useStoryboard((board) => board.totalSeconds);
  const isLocked = useStoryboard((board) => board.totalLocked);
  const shotCount = useStoryboard((board) => board.shots.length);
  const hasCuts = useStoryboard((board) => board.kind === 'storyboard' && board.shots.length > 1);
  const { min } = totalRange(shotCount);
  const { max, ruling } = useStoryboard((board) => rulings(board, LIMITS[board.settings.model]).total, sameContent);
  /** The other kinds keep the shots behind their one prompt, and each of them its second. */
  const isHeldByWaitingShots = useStoryboard((board) => board.kind !== 'storyboard') && total === min && min > TIMING.minTotalSeconds;

  return (
    <div className={classNames('flex items-center gap-2', className)}>
      {isHeldByWaitingShots && (
        <small id={waiting} className="text-faint text-sm">
          {t('waitingShots', { count: shotCount, seconds: min })}
        </small>
      )}
      {hasCuts && (
        <Button variant="quiet" size="small" onClick={() => editor.dispatch({ type: 'even-out' })}>
          <Equal />
          {t('evenOut')}
        </Button>
      )}
      <span
        className="inline-flex h-[26px] items-center gap-1.5 rounded-lg border border-line pr-1 pl-2.5 text-dim text-sm"
        {...placeProps({ at: 'setting', setting: 'total' })}
        title={ruling === null ? undefined : why(ruling.reason, ruling.values)}
      >
        {t('total')}
        <NumberStepper
          label={t('totalSeconds')}
          value={total}
          {...(isHeldByWaitingShots && { describedBy: waiting })}
          min={min}
          max={max}
          onChange={(seconds) => editor.dispatch({ type: 'set-total', seconds })}
        />
        <Switch
          label={t('lockTotal')}
          checked={isLocked}
          onChange={(locked) => editor.dispatch({ type: 'set-total-locked', locked })}
          data-tooltip={t(isLocked ? 'unlockTotal' : 'lockTotal')}
          data-tooltip-side="top"
          data-tooltip-align="end"
          className="!h-5 !border-0 !px-1 aria-checked:!bg-transparent [&_.icon]:aria-checked:text-accent-text"
        >
          {isLocked ? <LockKeyhole /> : <LockKeyholeOpen />}
        </Switch>
      </span>
    </div>
  );
}
