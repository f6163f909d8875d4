import { useTranslations } from 'use-intl/react';
import { shotHue } from '#components/ui/shot-hue.ts';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';

/** The shots side by side, as wide as they are long, each with its picture over its colour. Decoration: words say the same. */
export function Filmstrip({ shots, totalSeconds }: Pick<StoryboardSummary, 'shots' | 'totalSeconds'>) {
  const t = useTranslations('home');
  return (
    <div aria-hidden="true">
      <div className="relative flex h-[172px] gap-0.5 overflow-hidden rounded-t-xl rounded-b">
        {shots.map((shot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shot's place is all that the strip knows it by.
          <div key={index} className="min-w-0 overflow-hidden" style={{ flex: shot.seconds, ...shotHue(index) }}>
            {shot.pictureUrl === null ? (
              <div className="size-full bg-linear-160 from-shot-block-on to-shot-block to-70%" />
            ) : (
              // biome-ignore lint/performance/noImgElement: stored pictures are shown as they are; nothing is resized on the way.
              <img src={shot.pictureUrl} alt="" loading="lazy" decoding="async" className="size-full object-cover object-[50%_28%]" />
            )}
          </div>
        ))}
        <span className="absolute top-2.5 right-2.5 rounded-md bg-black/65 px-[7px] py-0.5 font-mono text-white text-xs">
          {t('total-seconds', { seconds: totalSeconds })}
        </span>
      </div>
      <div className="mt-0.5 flex h-[5px] gap-0.5 overflow-hidden rounded-b">
        {shots.map((shot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <div key={index} className="bg-shot" style={{ flex: shot.seconds, ...shotHue(index) }} />
        ))}
      </div>
    </div>
  );
}
