'use client';

import { Equal, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { NumberStepper } from '#components/ui/number-stepper.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { totalRange } from '#lib/timing/places.ts';

/** The length of the video, whether it may change by itself, and the way back to equal shots. */
export function TotalControls({ className }: { readonly className?: string }) {
  const editor = useEditor();
  const total = useStoryboard((board) => board.totalSeconds);
  const isLocked = useStoryboard((board) => board.totalLocked);
  const shotCount = useStoryboard((board) => board.shots.length);
  const hasCuts = useStoryboard((board) => board.kind === 'storyboard' && board.shots.length > 1);
  const { min, max } = totalRange(shotCount);

  return (
    <div className={classNames('flex items-center gap-2', className)}>
      {hasCuts && (
        <Button variant="quiet" size="small" onClick={() => editor.dispatch({ type: 'even-out' })}>
          <Equal aria-hidden />
          Even out
        </Button>
      )}
      <span
        className="inline-flex h-[26px] items-center gap-1.5 rounded-lg border border-line pr-1 pl-2.5 text-dim text-sm"
        {...placeProps({ at: 'setting', setting: 'total' })}
      >
        Total
        <NumberStepper
          label="Total seconds"
          value={total}
          min={min}
          max={max}
          onChange={(seconds) => editor.dispatch({ type: 'set-total', seconds })}
        />
        <Switch
          label="Lock total"
          checked={isLocked}
          onChange={(locked) => editor.dispatch({ type: 'set-total-locked', locked })}
          data-tooltip={isLocked ? 'Unlock total' : 'Lock total'}
          data-tooltip-side="top"
          data-tooltip-align="end"
          className="!h-5 !border-0 !px-1 aria-checked:!bg-transparent [&_.lucide]:aria-checked:text-accent-text"
        >
          {isLocked ? <LockKeyhole aria-hidden /> : <LockKeyholeOpen aria-hidden />}
        </Switch>
      </span>
    </div>
  );
}
