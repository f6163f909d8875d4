'use client';

/** How much of the frame's width and height is sure to be seen, and sure to be read, by the rule for wide pictures (SMPTE ST 2046-1). */
const ACTION_PERCENT = 93;
const TITLE_PERCENT = 90;

/** The safe areas and the middle, over whatever is shown. Nothing of it is in any file. */
export default function StageGuides() {
  return (
    <svg data-guides aria-hidden="true" className="pointer-events-none absolute inset-0 size-full text-white mix-blend-difference">
      {[ACTION_PERCENT, TITLE_PERCENT].map((percent) => (
        <rect
          key={percent}
          x={`${(100 - percent) / 2}%`}
          y={`${(100 - percent) / 2}%`}
          width={`${percent}%`}
          height={`${percent}%`}
          fill="none"
          stroke="currentColor"
          strokeOpacity={0.7}
          strokeDasharray={percent === ACTION_PERCENT ? '6 5' : undefined}
        />
      ))}
      <line x1="49%" x2="51%" y1="50%" y2="50%" stroke="currentColor" strokeOpacity={0.7} />
      <line x1="50%" x2="50%" y1="48.5%" y2="51.5%" stroke="currentColor" strokeOpacity={0.7} />
    </svg>
  );
}
