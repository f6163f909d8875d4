'use client';

import { type ReactNode, useId } from 'react';

/** Entries under a heading, with what is to be known or chosen of all of them. */
export function ExportGroup({
  title,
  children,
  list,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly list: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-1">
      <h3 id={id} className="font-semibold text-sm">
        {title}
      </h3>
      {children}
      <ul className="-mx-2.5 grid">{list}</ul>
    </section>
  );
}
