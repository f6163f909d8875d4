'use client';

import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { orderItem } from '#components/timeline/shot-order-drag.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Plus } from '#components/ui/icons.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { addShot as lengthsWithOneMore } from '#lib/timing/shots.ts';
import { OnePrompt } from './one-prompt.tsx';
import { ShotCard } from './shot-card.tsx';
import { addShot } from './shot-commands.ts';
import { useFollowPlayhead } from './shot-follow.ts';
import { ShotSeam } from './shot-seam.tsx';
import { ShotsFrame } from './shots-frame.tsx';

/** The words of the video: the shots in order, or the one prompt of the kinds that have no shots of their own. */
export function ShotsPanel({ className }: { readonly className?: string }) {
  const t = useTranslations('shots');
  const kind = useStoryboard((board) => board.kind);
  return (
    <section aria-label={t('heading')} className={classNames('relative flex h-full min-h-0 flex-col gap-2', className)}>
      {kind === 'storyboard' ? <ShotList /> : <OnePrompt kind={kind} />}
    </section>
  );
}

function ShotList() {
  const t = useTranslations('shots');
  const editor = useEditor();
  const { fields } = useFieldArray({ control: editor.form.control, name: 'shots', keyName: 'key' });
  const most = useStoryboard((board) => LIMITS[board.settings.model].maxShots);
  const hasRoom = useStoryboard((board) => {
    const seconds = board.shots.map((shot) => shot.seconds);
    return seconds.length < TIMING.maxShots && lengthsWithOneMore(seconds, seconds.length, board) !== null;
  });
  useFollowPlayhead();
  return (
    <ShotsFrame heading={t('heading')} detail={t('count', { count: fields.length, most })}>
      <div data-shot-list className="group/list relative flex flex-none flex-col gap-2">
        {fields.map(({ id }, index) => (
          <div key={id} className="group/item relative" {...orderItem(id)}>
            <ShotCard shotId={id} index={index} count={fields.length} />
            {index + 1 < fields.length && <ShotSeam shotId={id} index={index} hasRoom={hasRoom} />}
          </div>
        ))}
      </div>
      <button
        type="button"
        disabled={!hasRoom}
        title={hasRoom ? undefined : t('noRoom')}
        onClick={() => addShot(editor)}
        className="flex h-9 flex-none items-center justify-center gap-1.5 rounded-[10px] border border-line-strong border-dashed text-dim text-sm-plus hover:border-faint hover:text-ink disabled:opacity-45 pointer-coarse:h-11 [&_.icon]:icon-[15px]"
      >
        <Plus />
        {t('add')}
      </button>
    </ShotsFrame>
  );
}
