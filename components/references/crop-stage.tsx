'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ImageReference } from '#lib/storyboard/document.ts';
import { type Frame, type Grip, moveFrame, resizeFrame, type Shape } from '#lib/storyboard/images/crop-frame.ts';
import { pictureAddress } from '#lib/storyboard/images/picture-address.ts';
import type { ImageRules } from '#lib/storyboard/images/problems.ts';
import type { Size } from '#lib/storyboard/images/size.ts';

const GRIPS: readonly { readonly grip: Grip; readonly place: string }[] = [
  { grip: 'n', place: 'top-0 left-1/2 cursor-ns-resize' },
  { grip: 's', place: 'top-full left-1/2 cursor-ns-resize' },
  { grip: 'w', place: 'top-1/2 left-0 cursor-ew-resize' },
  { grip: 'e', place: 'top-1/2 left-full cursor-ew-resize' },
  { grip: 'nw', place: 'top-0 left-0 cursor-nwse-resize' },
  { grip: 'ne', place: 'top-0 left-full cursor-nesw-resize' },
  { grip: 'sw', place: 'top-full left-0 cursor-nesw-resize' },
  { grip: 'se', place: 'top-full left-full cursor-nwse-resize' },
];
/** A press of an arrow key, as a share of the picture's longer side. */
const KEY_STEP = 0.01;
const LARGE_KEY_STEP = 0.1;

/** The picture with the frame on it: dragged by its middle or its grips, or moved by the arrow keys. */
export function CropStage({
  source,
  frame,
  within,
  describedBy,
  onFrame,
  onDone,
}: {
  readonly source: ImageReference['source'];
  readonly frame: Frame;
  readonly within: { readonly picture: Size; readonly rules: ImageRules; readonly shape: Shape };
  readonly describedBy: string;
  readonly onFrame: (frame: Frame) => void;
  readonly onDone: () => void;
}) {
  const t = useTranslations('images');
  const { picture } = within;
  const stage = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Frame; readonly grip: Grip | null } | null>(null);
  useEffect(() => handle.current?.focus(), []);

  const start = (grip: Grip | null) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, from: frame, grip };
  };
  function follow(event: PointerEvent) {
    const box = stage.current?.getBoundingClientRect();
    if (!drag.current || !box) return;
    const { x, y, from, grip } = drag.current;
    const dx = ((event.clientX - x) * picture.width) / box.width;
    const dy = ((event.clientY - y) * picture.height) / box.height;
    onFrame(grip === null ? moveFrame(from, picture, dx, dy) : resizeFrame(from, grip, { dx, dy }, within));
  }
  const end = () => {
    drag.current = null;
  };
  function press(event: KeyboardEvent) {
    if (event.key === 'Escape' && drag.current) {
      // Takes the drag back; the next one closes.
      event.preventDefault();
      event.stopPropagation();
      onFrame(drag.current.from);
      return end();
    }
    if (event.key === 'Enter') {
      // The focus goes back to the button that opened this, which the same press would push again.
      event.preventDefault();
      return onDone();
    }
    const step = Math.max(1, Math.round(Math.max(picture.width, picture.height) * (event.altKey ? LARGE_KEY_STEP : KEY_STEP)));
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!way) return;
    event.preventDefault();
    const [dx = 0, dy = 0] = way;
    onFrame(event.shiftKey ? resizeFrame(frame, dx === 0 ? 's' : 'e', { dx, dy }, within) : moveFrame(frame, picture, dx, dy));
  }

  const moving = { onPointerMove: follow, onPointerUp: end, onPointerCancel: end };
  return (
    <div className="flex select-none justify-center overflow-hidden rounded-lg bg-canvas p-3">
      <div
        ref={stage}
        className="relative max-h-[52dvh] max-w-full touch-none"
        style={{ aspectRatio: `${picture.width} / ${picture.height}`, width: `min(100%, ${(52 * picture.width) / picture.height}dvh)` }}
      >
        {/* biome-ignore lint/performance/noImgElement: it comes small from our own server. */}
        <img src={pictureAddress(source) ?? ''} alt={t('noPicture')} draggable={false} className="size-full rounded-sm" />
        <div className="absolute inset-0 overflow-hidden rounded-sm">
          <div className="absolute shadow-[0_0_0_9999px_oklch(0_0_0_/_0.6)]" style={boxOf(frame, picture)} />
        </div>
        <div
          ref={handle}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame in two dimensions has no role of its own; the four fields below it set the same.
          tabIndex={0}
          aria-label={t('frame')}
          aria-describedby={describedBy}
          onKeyDown={press}
          onPointerDown={start(null)}
          {...moving}
          className="absolute cursor-move border-2 border-white outline-offset-2"
          style={boxOf(frame, picture)}
        >
          <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-1/3 left-1/3 border-white/35 border-x" />
          <span aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-1/3 bottom-1/3 border-white/35 border-y" />
          {GRIPS.map(({ grip, place }) => (
            <span
              key={grip}
              aria-hidden="true"
              data-grip={grip}
              onPointerDown={start(grip)}
              {...moving}
              className={`absolute grid size-8 -translate-1/2 place-items-center after:size-2.5 after:rounded-full after:bg-white after:shadow-float ${place}`}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function boxOf(frame: Frame, picture: Size) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: percent(frame.left, picture.width),
    top: percent(frame.top, picture.height),
    width: percent(frame.width, picture.width),
    height: percent(frame.height, picture.height),
  };
}
