import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { type TooltipOptions, tooltip } from './tooltip.ts';

/**
 * A square button that shows an icon and is named by `label`, which is also its tooltip. `shortcut` ("S", "⌘Z") is
 * added to the tooltip for the eye; give `aria-keyshortcuts` for the ear. 30 px unless `small` (22 px).
 */
export function IconButton({
  label,
  shortcut,
  small = false,
  tip,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & {
  readonly label: string;
  readonly shortcut?: string;
  readonly small?: boolean;
  readonly tip?: TooltipOptions;
}) {
  return (
    <button
      type={type}
      aria-label={label}
      className={classNames(
        'inline-grid flex-none place-items-center text-dim transition-colors duration-100 hover:bg-raised hover:text-ink',
        'disabled:opacity-40 disabled:hover:bg-transparent disabled:hover:text-dim aria-disabled:opacity-40',
        small
          ? 'size-[22px] rounded-md pointer-coarse:size-8 [&_.icon]:icon-3.5'
          : 'size-[30px] rounded-lg pointer-coarse:size-10 [&_.icon]:icon-4',
        className,
      )}
      {...tooltip(shortcut ? `${label}  ${shortcut}` : label, tip)}
      {...rest}
    />
  );
}
