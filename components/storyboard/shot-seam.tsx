'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { FoldVertical, Plus } from '#components/ui/icons.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { addShot, mergeShot } from './shot-commands.ts';

/**
 * Between a shot and the next: a shot can be put in here, or the two made one. It takes no room of its own, and is in
 * sight under the pointer, with the focus, and on touch screens beside the selected shot.
 */
export function ShotSeam({ shotId, index, hasRoom }: { readonly shotId: string; readonly index: number; readonly hasRoom: boolean }) {
  const t = useTranslations('shots');
  const editor = useEditor();
  const number = index + 1;

  function merge() {
    if (mergeShot(editor, shotId)) editor.notices.speak(t('merged', { number, next: number + 1 }));
  }

  return (
    <div className="group/seam -bottom-[13px] pointer-events-none absolute inset-x-0 z-1 flex h-[18px] items-center justify-center pointer-coarse:pl-28">
      {/* The strip that hears the pointer lies between the cards, not on their words. */}
      <span className="pointer-events-auto absolute inset-x-0 top-[5px] h-2 pointer-coarse:hidden" />
      <span
        className={classNames(
          'pointer-events-auto relative flex items-center gap-px rounded-full border border-line-strong bg-raised opacity-0 transition-[opacity,visibility] duration-100 focus-within:opacity-100 group-hover/seam:opacity-100 pointer-coarse:group-not-has-data-selected/item:pointer-events-none pointer-coarse:group-has-data-selected/item:opacity-100',
          // The two can be pressed and have the focus all the time; what is drawn is hidden, since drawn transparent it
          // would cost the browser time in every frame of the page.
          'invisible *:visible focus-within:visible group-hover/seam:visible pointer-coarse:group-has-data-selected/item:visible',
          '[&_.icon]:invisible [&_.icon]:transition-[visibility] [&_.icon]:duration-100 focus-within:[&_.icon]:visible group-hover/seam:[&_.icon]:visible pointer-coarse:group-has-data-selected/item:[&_.icon]:visible',
        )}
      >
        <IconButton
          small
          label={t('insertAfter', { number })}
          disabled={!hasRoom}
          className="!h-[18px] !rounded-full pointer-coarse:!h-7 pointer-coarse:!w-10"
          onClick={() => addShot(editor, shotId)}
        >
          <Plus />
        </IconButton>
        <IconButton
          small
          label={t('mergeWithNext', { number })}
          className="!h-[18px] !rounded-full pointer-coarse:!h-7 pointer-coarse:!w-10"
          onClick={merge}
        >
          <FoldVertical />
        </IconButton>
      </span>
    </div>
  );
}
