'use client';

import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useEditor, usePreviewSource } from '#lib/client/editor.tsx';
import { useTakes } from '#lib/client/takes-query.ts';
import { plannedCutFrames } from '#lib/cuts/drift.ts';
import type { FoundCuts as Found } from '#lib/cuts/found-cuts.ts';
import { shotsOfVideo } from '#lib/cuts/found-shots.ts';
import type { TakeView } from '#lib/take/take.ts';
import { clockTextWithTenths } from '#lib/timing/clock-text.ts';
import { percentAt, pixelsPerSecond } from '../geometry.ts';
import type { Drag } from '../use-drag.ts';
import { useDriftWords } from './drift-words.ts';
import { FoundBar } from './found-bar.tsx';
import { FoundShotBlock } from './found-shot-block.tsx';
import { MarkSlider } from './mark-slider.tsx';
import { useMarks } from './use-marks.ts';

interface Scale {
  readonly scaleSeconds: number;
  readonly trackBox: () => DOMRect | null;
}

/** The cuts of the take that the preview shows, under those that were planned. Nothing while the plan is shown. */
export default function FoundCuts(scale: Scale) {
  const [source] = usePreviewSource();
  const take = useTakes().takes.find(({ id }) => id === source);
  return take?.cuts ? <Lane key={take.id} take={take} found={take.cuts} {...scale} /> : null;
}

function Lane({ take, found, scaleSeconds, trackBox }: Scale & { readonly take: TakeView; readonly found: Found }) {
  const t = useTranslations('timeline.found');
  const { playhead } = useEditor();
  const hint = useId();
  const lane = useRef<HTMLDivElement>(null);
  const { frames: count, framesPerSecond } = found;
  const marks = useMarks(take);
  const { frames } = marks;
  const driftWords = useDriftWords(framesPerSecond);
  const planned = plannedCutFrames(take.shots, framesPerSecond);
  const { shots, missing } = shotsOfVideo(frames, planned, { frames: count, framesPerSecond });

  /** Between its neighbours: marks never change their order. */
  const rangeOf = (index: number) => ({ min: (frames[index - 1] ?? 0) + 1, max: (frames[index + 1] ?? count) - 1 });
  const place = (index: number, frame: number) => {
    marks.show(frames.with(index, frame));
    // What the cut cuts is seen while it is moved.
    playhead.seek(frame / framesPerSecond);
  };
  function drag(index: number): Drag | null {
    const box = trackBox();
    const from = frames[index];
    if (box === null || box.width <= 0 || from === undefined) return null;
    const { min, max } = rangeOf(index);
    let shown = from;
    playhead.pause();
    marks.begin();
    return {
      move(dx) {
        const to = Math.min(max, Math.max(min, Math.round(from + (dx / pixelsPerSecond(box, scaleSeconds)) * framesPerSecond)));
        if (to !== shown) place(index, to);
        shown = to;
      },
      end: marks.save,
      cancel: marks.undo,
    };
  }
  function press(index: number, frame: number, isRepeated: boolean) {
    // Against its neighbour: nothing changes, so there is nothing to undo or to call a correction.
    if (frame === frames[index]) return;
    if (!isRepeated) {
      playhead.pause();
      marks.begin();
    }
    place(index, frame);
  }
  function change(to: readonly number[] | null) {
    marks.begin();
    marks.show(to);
    marks.save();
  }
  function remove(index: number) {
    // The focus stays where it is, on what is then the next cut. After the last one it goes to the one before.
    if (index === frames.length - 1) lane.current?.querySelectorAll<HTMLElement>('[role=slider]')[index - 1]?.focus();
    change(frames.toSpliced(index, 1));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form; this groups handles.
    <div
      role="group"
      aria-label={t('label', { number: take.number })}
      // Where the plan has its last, empty strip; the playhead's line reaches into it.
      className="relative pb-1 lg:-mt-[22px]"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || !marks.canUndo) return;
        // Ahead of the editor's own undo, which is about the storyboard.
        event.preventDefault();
        event.stopPropagation();
        marks.undo();
      }}
    >
      <div ref={lane} className="relative h-[22px] select-none max-lg:h-7">
        <ol>
          {shots.map((shot) => (
            <FoundShotBlock
              key={shot.start}
              shot={shot}
              words={driftWords(shot.driftFrames)}
              framesPerSecond={framesPerSecond}
              scaleSeconds={scaleSeconds}
            />
          ))}
        </ol>
        {missing.map((frame) => (
          <i
            key={frame}
            aria-hidden
            style={{ left: `${percentAt(frame / framesPerSecond, scaleSeconds)}%` }}
            className="-inset-y-1 absolute w-0 border-bad border-l-2 border-dashed"
          />
        ))}
        {frames.map((frame, index) => {
          const { min, max } = rangeOf(index);
          const drift = driftWords(shots[index + 1]?.driftFrames ?? null).sentence;
          return (
            <MarkSlider
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the order; by its frame it would be made anew while it is dragged.
              key={index}
              number={index + 1}
              frame={frame}
              min={min}
              max={max}
              valueText={t('cutAt', { clock: clockTextWithTenths(frame / framesPerSecond), frame, drift })}
              hint={hint}
              seconds={Math.min(scaleSeconds, frame / framesPerSecond)}
              scaleSeconds={scaleSeconds}
              onDrag={() => drag(index)}
              onPress={() => playhead.seek(frame / framesPerSecond)}
              onMove={(to, isRepeated) => press(index, to, isRepeated)}
              onRelease={marks.save}
              onRemove={() => remove(index)}
            />
          );
        })}
      </div>
      <p id={hint} className="sr-only">
        {t('keys')}
      </p>
      <FoundBar take={take} found={found} marks={marks} shots={shots} missing={missing.length} onChange={change} />
    </div>
  );
}
