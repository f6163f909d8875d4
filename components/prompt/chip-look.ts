/** How a mention looks: as a chip in the text, and as an option of the picker. */
import type { Reference } from '#lib/storyboard/document.ts';

type ChipKind = Reference['kind'] | null;

const BASE =
  'prompt-chip mx-px inline-block max-w-full rounded-md pr-1.5 pl-1 align-[1px] font-medium text-[12.5px] leading-[19px] whitespace-normal select-all';

const COLOURS: Readonly<Record<Reference['kind'], string>> = {
  image: 'bg-image/15 text-image',
  element: 'bg-element/16 text-element',
  video: 'bg-video/16 text-video',
};

export function chipClassName(kind: ChipKind): string {
  return `${BASE} ${kind === null ? 'bg-bad/16 text-bad line-through decoration-1' : COLOURS[kind]}`;
}

/** A background, not an image: a browser cuts the corners of an image by a layer of its own, of which a full page has dozens. */
export const CHIP_PICTURE = 'mr-1 inline-block size-[13px] rounded-[4px] bg-center bg-cover align-[-2px]';

/** One stroke each, on a 24 by 24 field. */
const STROKES: Readonly<Record<Reference['kind'] | 'missing', string>> = {
  image:
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 9a2 2 0 1 1-4 0a2 2 0 0 1 4 0m10 6-3.086-3.086a2 2 0 0 0-2.828 0L6 21',
  element: 'M17 8a5 5 0 1 1-10 0a5 5 0 0 1 10 0M20 21a8 8 0 0 0-16 0',
  video:
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM7 3v18M3 7.5h4M3 12h18M3 16.5h4M17 3v18M17 7.5h4M17 16.5h4',
  missing: 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
};

export function chipStroke(kind: ChipKind): string {
  return STROKES[kind ?? 'missing'];
}

export const CHIP_ICON = {
  className: 'mr-1 inline-block size-[11px] align-[-1px]',
  viewBox: '0 0 24 24',
  strokeWidth: '1.75',
} as const;
