/** How the small buttons under a prompt look. */
export const FOOTER_BUTTON =
  'inline-flex items-center gap-1 whitespace-nowrap rounded-md border border-line-strong px-[7px] py-px text-faint text-xs-plus hover:bg-raised hover:text-ink pointer-coarse:py-1';

export const FOOTER_ICON = 'icon-3';
