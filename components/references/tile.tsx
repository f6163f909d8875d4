import type { ComponentProps, ReactNode } from 'react';

/** A dashed place that waits for something to be put into it. */
export function Tile({ icon, children, ...rest }: ComponentProps<'button'> & { readonly icon: ReactNode }) {
  return (
    <button
      type="button"
      className="grid aspect-4/3 w-full content-center justify-items-center gap-1 rounded-lg border border-line-strong border-dashed text-center text-faint text-xs-plus hover:bg-raised hover:text-ink [&_.icon]:icon-[18px]"
      {...rest}
    >
      {icon}
      <span className="text-balance px-3">{children}</span>
    </button>
  );
}
