'use client';

import { useTranslations } from 'use-intl/react';
import { useStoryboard } from '#lib/client/editor.tsx';
import { plainText } from '#lib/prompt/plain-text.ts';
import { useUnhurried } from './use-unhurried.ts';

/** The track of a storyboard without planned cuts: one block, all of the total. */
export function WholeBlock() {
  const t = useTranslations('timeline');
  const kind = useStoryboard((board) => board.kind);
  const seconds = useStoryboard((board) => board.totalSeconds);
  const words = useUnhurried((board) =>
    plainText(
      board.kind === 'auto' ? board.autoPrompt : board.singlePrompt,
      (id) => board.references.find((reference) => reference.id === id)?.name ?? null,
    ),
  );
  return (
    <div className="absolute inset-0 px-[1.5px]">
      <div className="relative size-full overflow-hidden rounded-[9px] border border-line-strong bg-raised px-2.5 py-[7px] text-soft">
        <b className="font-[650] text-sm-plus">{kind === 'auto' ? t('modelCuts') : t('oneShot')}</b>
        <span className="line-clamp-2 text-xs-plus leading-[1.35] opacity-80 max-lg:hidden">{words}</span>
        <em className="absolute top-[7px] right-[9px] font-medium font-mono text-xs-plus not-italic opacity-90">
          {t('seconds', { seconds })}
        </em>
      </div>
    </div>
  );
}
