'use client';

import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { ok } from '#lib/kernel/result.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { continueFromLastFrame, continueWithTake } from '#lib/storyboard/again/continue-take.ts';
import type { FileSource } from '#lib/storyboard/document.ts';
import type { TakeView } from '#lib/take/take.ts';
import { frameToCome, grabFrames, sourceOf, type Way } from './prepare-way.ts';
import { type FinishedTake, WayDialog } from './way-dialog.tsx';
import { WayList } from './way-list.tsx';

/** What comes after a take, as a new storyboard that knows the take. */
export default function ContinueDialog({ take, onClose }: { readonly take: TakeView; readonly onClose: () => void }) {
  const t = useTranslations('again');
  const waysOf = useWaysOn();
  return (
    <WayDialog title={t('continueTitle', { number: take.number })} words={t('continueWords')} take={take} onClose={onClose}>
      {(finished) => <WayList ways={waysOf(finished)} />}
    </WayDialog>
  );
}

function useWaysOn(): (finished: FinishedTake) => readonly Way[] {
  const t = useTranslations('again');
  const { makeId, engine } = useEditor();
  return ({ take, plan, video }) => {
    const { number } = take;
    const limits = LIMITS[plan.settings.model];
    const title = t('nextTitle', { title: plan.title.trim() || t('takeName', { number }), number });

    const source = sourceOf(video);
    const guided = continueWithTake(
      plan,
      { title, name: t('takeName', { number }), source, lead: (mention) => `${t('nextLead', { video: mention })} ` },
      limits,
      makeId,
    ).storyboard;
    const begun = (frame: FileSource) =>
      continueFromLastFrame(
        plan,
        { title, name: t('lastFrameName', { number }), source: frame, lead: (mention) => `${t('frameLead', { image: mention })} ` },
        limits,
        makeId,
      ).storyboard;
    return [
      {
        key: 'take',
        title: t('withTake'),
        words: [
          guided.kind === 'storyboard' ? t('withTakeWords', { number }) : t('withTakeSingle', { number }),
          ...(engine.localVideos ? [] : [t('cannotReach')]),
        ],
        dollars: estimate(guided).dollars,
        prepare: async () => ok(guided),
      },
      {
        key: 'frame',
        title: t('fromFrame'),
        words: [t('fromFrameWords', { number })],
        dollars: estimate(begun(frameToCome(video))).dollars,
        async prepare() {
          const grabbed = await grabFrames(take.id, ['last']);
          if (!grabbed.ok) return grabbed;
          const [frame] = grabbed.value;
          if (!frame) throw new Error('The server answered without the frame it was asked for.');
          return ok(begun(frame));
        },
      },
    ];
  };
}
