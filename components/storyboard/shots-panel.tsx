'use client';

import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { addShot as lengthsWithOneMore } from '#lib/timing/shots.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { OnePrompt } from './one-prompt.tsx';
import { ShotCard } from './shot-card.tsx';
import { addShot } from './shot-commands.ts';

/** The words of the video: the shots in order, or the one prompt of the kinds that have no shots of their own. */
export function ShotsPanel({ className }: { readonly className?: string }) {
  const kind = useStoryboard((board) => board.kind);
  return (
    <section aria-label="Shots" className={classNames('flex flex-col gap-2', className)}>
      {kind === 'storyboard' ? <ShotList /> : <OnePrompt kind={kind} />}
    </section>
  );
}

function ShotList() {
  const editor = useEditor();
  const { fields } = useFieldArray({ control: editor.form.control, name: 'shots', keyName: 'key' });
  const most = useStoryboard((board) => LIMITS[board.settings.model].maxShots);
  const hasRoom = useStoryboard((board) => {
    const seconds = board.shots.map((shot) => shot.seconds);
    return seconds.length < TIMING.maxShots && lengthsWithOneMore(seconds, seconds.length, board) !== null;
  });
  return (
    <>
      <header className="flex h-7 flex-none items-center gap-2">
        <h2 className="font-semibold text-sm-plus">Shots</h2>
        <small className="text-faint text-sm">
          {fields.length} of {most}
        </small>
      </header>
      <ChecksPanel />
      <div data-shot-list className="flex flex-col gap-2">
        {fields.map(({ id }, index) => (
          <ShotCard key={id} shotId={id} index={index} count={fields.length} />
        ))}
      </div>
      <button
        type="button"
        disabled={!hasRoom}
        title={hasRoom ? undefined : 'Six shots are the most, and each keeps at least one second.'}
        onClick={() => addShot(editor)}
        className="flex h-9 flex-none items-center justify-center gap-1.5 rounded-[10px] border border-line-strong border-dashed text-dim text-sm-plus hover:border-faint hover:text-ink disabled:opacity-45 pointer-coarse:h-11 [&_.lucide]:size-[15px]"
      >
        <Plus aria-hidden />
        Add shot
      </button>
    </>
  );
}
