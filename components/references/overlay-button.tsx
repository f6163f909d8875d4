import type { ReactNode, Ref } from 'react';
import { classNames } from '#components/ui/class-names.ts';

/**
 * The face of a control: out of the way of the picture until the card is pointed at or holds the focus; always there
 * where nothing can point. What is pressed lies around it and is there all the time, also for the keyboard. Hidden and not
 * transparent: each transparent part costs the browser time in every frame of the page.
 */
export const SHOWN_WHEN_POINTED_AT = 'invisible group-focus-within/reference:visible group-hover/reference:visible pointer-coarse:visible';

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
      className={classNames('group/overlay size-[22px] rounded-md pointer-coarse:size-8', className && `absolute ${className}`)}
    >
      <span
        className={classNames(
          'grid size-full place-items-center rounded-md [&_.icon]:icon-3',
          pressed ? 'bg-accent text-on-accent' : 'bg-black/66 text-white group-hover/overlay:bg-black/85',
          !pressed && !expanded && SHOWN_WHEN_POINTED_AT,
        )}
      >
        {children}
      </span>
    </button>
  );
}
