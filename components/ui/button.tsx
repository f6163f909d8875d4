import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

const VARIANTS = {
  /** The one main action of a screen. */
  primary: 'bg-accent text-on-accent font-semibold hover:bg-accent-hover rounded-[9px] px-3.5',
  /** A bordered control; wrap the words that carry the meaning in `<b>`, the rest stays quiet. */
  outline: 'border border-line text-dim hover:bg-raised hover:text-ink [&_b]:font-medium [&_b]:text-ink rounded-lg px-2.5',
  /** Text alone. */
  quiet: 'text-dim hover:bg-raised hover:text-ink rounded-lg px-2',
  /** Takes something away. */
  danger: 'border border-line text-bad hover:bg-raised rounded-lg px-2.5',
} as const;

const SIZES = {
  small: 'h-[26px] text-sm',
  medium: 'h-[30px] text-sm-plus',
  large: 'h-[34px] text-base',
} as const;

export type ButtonVariant = keyof typeof VARIANTS;
export type ButtonSize = keyof typeof SIZES;

/** The look of a button, for links that should wear it: `<a className={buttonClass({ variant: 'outline' })}>`. */
export function buttonClass({ variant = 'outline', size = 'medium' }: { variant?: ButtonVariant; size?: ButtonSize } = {}): string {
  return classNames(
    'inline-flex flex-none select-none items-center justify-center gap-1.5 whitespace-nowrap transition-colors duration-100',
    'disabled:pointer-events-none disabled:opacity-45 aria-disabled:opacity-45 [&_.icon]:icon-[15px]',
    VARIANTS[variant],
    SIZES[size],
  );
}

/** A native button: everything a `<button>` takes, plus `variant` and `size`. `type` is "button" unless given. */
export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly variant?: ButtonVariant; readonly size?: ButtonSize }) {
  const look = buttonClass({ ...(variant && { variant }), ...(size && { size }) });
  return <button type={type} className={classNames(look, className)} {...rest} />;
}
