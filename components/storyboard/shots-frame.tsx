'use client';

import type { ReactNode } from 'react';
import { ChecksPanel } from './checks-panel.tsx';

/**
 * A heading, what is written, and the checks. The list of issues stands below and takes its room from the end of what
 * scrolls: an issue that comes up while somebody types never moves the line under the caret.
 */
export function ShotsFrame({
  heading,
  detail,
  children,
}: {
  readonly heading: string;
  readonly detail: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      {/* On a narrow screen the tab above says which panel this is. */}
      <header className="flex h-7 flex-none items-center gap-2 max-lg:-mb-2">
        <h2 className="font-semibold text-sm-plus max-lg:sr-only">{heading}</h2>
        <small className="text-faint text-sm">{detail}</small>
      </header>
      {/* Wider than its column by the column's padding, so that outlines of the focus are not cut off. */}
      <div data-shots-scroller className="-mx-3 flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto overscroll-contain px-3 pb-1">
        {children}
      </div>
      <ChecksPanel />
    </>
  );
}
