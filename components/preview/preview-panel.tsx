'use client';

import { type CSSProperties, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { loadLater } from '#components/ui/load-later.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { useEditor, usePreviewSource, useStoryboard } from '#lib/client/editor.tsx';
import { timers } from '#lib/client/scheduler.ts';
import { useTakes } from '#lib/client/takes-query.ts';
import { keepsPlan } from '#lib/take/keeps-plan.ts';
import { isMoving, type TakeView } from '#lib/take/take.ts';
import { CompareButton } from './compare-button.tsx';
import { ratioOf } from './ratio-of.ts';
import { useShowSource } from './show-source.ts';
import { TakeVideo } from './take-video.tsx';
import { Transport } from './transport.tsx';

/** When the page has come alive: words and handles are what people reach for first. */
const onceIdle = async <Module,>(load: () => Promise<Module>): Promise<Module> => {
  await new Promise<void>((resolve) => timers.whenIdle(resolve));
  return load();
};
const PlanCanvas = loadLater(() => onceIdle(() => import('./plan-canvas.tsx')));
const PreviewTools = loadLater(() => onceIdle(() => import('./preview-tools.tsx')));
const ReadyOffer = loadLater(() => import('./ready-offer.tsx'));
const StageGuides = loadLater(() => import('./stage-guides.tsx'));

/** What is played: the plan, drawn as it stands, or one of the finished takes. */
export function PreviewPanel({ className }: { readonly className?: string }) {
  const t = useTranslations('preview');
  const stage = useRef<HTMLDivElement>(null);
  const [isMuted, setMuted] = useState(false);
  const [source] = usePreviewSource();
  const show = useShowSource();
  const { takes } = useTakes();
  const ready = takes.filter(({ status, video }) => status === 'ready' && video !== null);
  const planRatio = useStoryboard((board) => ratioOf(board.settings.aspectRatio));
  const take = ready.find(({ id }) => id === source) ?? null;
  const isOfEarlierPlan = useStoryboard((board) => take !== null && !keepsPlan(take, board));
  const { previewView } = useEditor();
  // Kept by this browser, so that the server's drawing has none.
  const hasGuides = useSyncExternalStore(
    previewView.subscribe,
    () => previewView.get().hasGuides,
    () => false,
  );
  // From the first take that is seen under way: only one that was can get ready.
  const [awaited, setAwaited] = useState<readonly TakeView[] | null>(null);
  if (awaited === null && takes.some(({ status }) => isMoving(status))) setAwaited(takes);
  const ratio = take ? ratioOf(take.aspectRatio) : planRatio;

  return (
    <section aria-label={t('heading')} className={classNames('flex min-w-0 flex-col gap-2.5 lg:min-h-0 lg:flex-1', className)}>
      <div
        className={classNames(
          'grid w-full place-items-center [container-type:size] max-lg:max-h-[50svh] lg:aspect-auto lg:min-h-40 lg:flex-1',
          ratio > 1 ? 'aspect-video' : 'aspect-square',
        )}
      >
        <div
          ref={stage}
          style={{ '--ratio': ratio } as CSSProperties}
          className="relative aspect-(--ratio) w-[min(100cqw,100cqh*var(--ratio))] overflow-hidden bg-black lg:rounded-xl lg:border lg:border-line"
        >
          {take ? <TakeVideo key={take.id} take={take} isMuted={isMuted} /> : <PlanCanvas isMuted={isMuted} />}
          {hasGuides && <StageGuides />}
          {awaited && <ReadyOffer before={awaited} takes={takes} />}
        </div>
      </div>
      {isOfEarlierPlan && take && (
        <p role="note" className="text-dim text-sm max-lg:px-4">
          {t('earlierPlan', { number: take.number, seconds: take.totalSeconds })}
        </p>
      )}
      <div className="flex min-h-[34px] items-center gap-2.5 max-lg:px-4 lg:max-xl:flex-wrap xl:grid xl:grid-cols-[1fr_auto_1fr]">
        <div className="flex min-w-0 max-w-full justify-self-start rounded-lg bg-raised max-lg:order-2 max-lg:ml-auto">
          <div className="min-w-0 overflow-x-auto">
            <Segmented
              label={t('show')}
              value={take?.id ?? 'plan'}
              options={[
                { value: 'plan', label: t('plan') },
                ...ready.map(({ id, number }) => ({ value: id, label: t('take', { number }) })),
              ]}
              onChange={show}
            />
          </div>
          <CompareButton take={take ?? ready[0] ?? null} />
        </div>
        <Transport />
        <div className="flex justify-end gap-1 max-lg:order-1 lg:max-xl:ml-auto">
          <PreviewTools stage={stage} take={take} isMuted={isMuted} onMute={setMuted} />
        </div>
      </div>
    </section>
  );
}
