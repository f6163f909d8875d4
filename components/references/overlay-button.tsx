import type { ReactNode, Ref } from 'react';
import { classNames } from '#components/ui/class-names.ts';

/** Out of the way of the picture until the card is pointed at or holds the focus; always there where nothing can point. */
export const SHOWN_WHEN_POINTED_AT =
  'opacity-0 group-focus-within/reference:opacity-100 group-hover/reference:opacity-100 pointer-coarse:opacity-100';

/** A small button on a picture. With `pressed` it is a switch, and stays in view while it is on; with `expanded` it opens a menu. */
export function OverlayButton({
  ref,
  label,
  pressed,
  expanded,
  onClick,
  className,
  children,
}: {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <button
      ref={ref}
      type="button"
      {...(pressed !== undefined && { role: 'switch', 'aria-checked': pressed })}
      {...(expanded !== undefined && { 'aria-haspopup': 'menu', 'aria-expanded': expanded })}
      aria-label={label}
      title={label}
      onClick={onClick}
      className={classNames(
        'grid size-[22px] place-items-center rounded-md bg-black/66 text-white hover:bg-black/85 pointer-coarse:size-8 [&_.lucide]:size-3',
        className && `absolute ${className}`,
        pressed ? 'bg-accent! text-on-accent!' : !expanded && SHOWN_WHEN_POINTED_AT,
      )}
    >
      {children}
    </button>
  );
}
