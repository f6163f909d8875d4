'use client';

import { useCallback, useRef, useState } from 'react';
import { loadLater } from '#components/ui/load-later.tsx';
import { usePreviewSource, useUnderHand } from '#lib/client/editor.tsx';
import { sameContent } from '#lib/client/same-content.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { startSeconds } from '#lib/timing/places.ts';
import { CutHandle } from './cut-handle.tsx';
import { EndHandle } from './end-handle.tsx';
import { PlayheadSlider } from './playhead-slider.tsx';
import { ReferenceLane } from './reference-lane.tsx';
import { Ruler } from './ruler.tsx';
import { ShotBlock } from './shot-block.tsx';
import { WholeBlock } from './whole-block.tsx';

const FoundCuts = loadLater(() => import('./found/found-cuts.tsx'));

/** Ruler, shots, cuts and playhead on one scale. Renders when the timing changes, never for words or the playhead. */
export function Track() {
  const blocks = useUnderHand(blocksOf, sameContent);
  const totalSeconds = useUnderHand((board) => board.totalSeconds);
  const hasShots = useUnderHand((board) => board.kind === 'storyboard');
  /** While the end is dragged the scale never shrinks, so that seconds keep their size under the pointer. */
  const [heldScale, setHeldScale] = useState<number | null>(null);
  const scaleSeconds = Math.max(totalSeconds, heldScale ?? 0);
  const [source] = usePreviewSource();
  const track = useRef<HTMLDivElement>(null);
  const trackBox = useCallback(() => track.current?.getBoundingClientRect() ?? null, []);

  return (
    <>
      <div ref={track} className="relative h-[154px] select-none max-lg:h-[62px]">
        <Ruler scaleSeconds={scaleSeconds} totalSeconds={totalSeconds} />
        <div data-blocks className="group/blocks relative h-[72px] max-lg:h-11">
          {hasShots ? (
            blocks.map(({ id, start, seconds }, index) => (
              <ShotBlock
                key={id}
                shotId={id}
                index={index}
                count={blocks.length}
                startSeconds={start}
                seconds={seconds}
                scaleSeconds={scaleSeconds}
              />
            ))
          ) : (
            <WholeBlock />
          )}
          {/* After the blocks, so that Tab goes through the shots first and handles lie above their edges. */}
          {hasShots && (
            <div className="transition-opacity duration-100 group-data-reordering/blocks:opacity-0">
              {blocks.slice(1).map(({ id }, index) => (
                <CutHandle key={id} index={index} scaleSeconds={scaleSeconds} trackBox={trackBox} />
              ))}
              <EndHandle scaleSeconds={scaleSeconds} trackBox={trackBox} onScale={setHeldScale} />
            </div>
          )}
        </div>
        <ReferenceLane scaleSeconds={scaleSeconds} />
        <PlayheadSlider scaleSeconds={scaleSeconds} trackBox={trackBox} />
      </div>
      {source !== 'plan' && <FoundCuts scaleSeconds={scaleSeconds} trackBox={trackBox} />}
    </>
  );
}

function blocksOf(board: Storyboard): { readonly id: string; readonly start: number; readonly seconds: number }[] {
  const starts = startSeconds(board.shots.map(({ seconds }) => seconds));
  return board.shots.map(({ id, seconds }, index) => ({ id, start: starts[index] ?? 0, seconds }));
}
