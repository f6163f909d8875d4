/** How a mention looks: as a chip in the text, and as an option of the picker. */
import type { Icon } from '#components/ui/icon.tsx';
import { Film, Image, TriangleAlert, UserRound } from '#components/ui/icons.tsx';
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

const ICONS: Readonly<Record<Reference['kind'], Icon>> = { image: Image, element: UserRound, video: Film };

/** What stands in place of a picture; `null` is a reference that is missing. */
export function chipIcon(kind: ChipKind): Icon {
  return kind === null ? TriangleAlert : ICONS[kind];
}

export const CHIP_ICON = 'icon mr-1 inline-block icon-[11px] align-[-1px]';
