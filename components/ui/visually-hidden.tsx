import type { ReactNode } from 'react';

/** Read aloud, not shown. Give it an id to serve as the target of `aria-describedby`. */
export function VisuallyHidden({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span id={id} className="sr-only">
      {children}
    </span>
  );
}
