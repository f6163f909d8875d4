'use client';

/** Half of the slider's thumb, in pixels: its middle never reaches the ends of the track. */
const INSET_PIXELS = 7;

/** Where the shots of one of the two change, as a row of ticks along the slider. What they say is read out with the slider. */
export function CutMarks({
  seconds,
  lengthSeconds,
  side,
}: {
  readonly seconds: readonly number[];
  readonly lengthSeconds: number;
  readonly side: 'above' | 'below';
}) {
  return (
    <span
      aria-hidden="true"
      data-cuts={side}
      style={{ insetInline: INSET_PIXELS }}
      className={side === 'above' ? 'pointer-events-none absolute top-0 h-1.5' : 'pointer-events-none absolute bottom-0 h-1.5'}
    >
      {seconds.map((at) => (
        <i
          key={at}
          style={{ left: `${(100 * at) / lengthSeconds}%` }}
          className="-translate-x-1/2 absolute inset-y-0 w-0.5 rounded-full bg-soft"
        />
      ))}
    </span>
  );
}
