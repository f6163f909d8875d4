'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

/**
 * A modal dialog named by its title: the native `<dialog>`, so that focus stays inside, Escape closes, and focus goes
 * back to where it was. Its children exist only while it is open. `footer` holds the buttons, the main one last.
 */
export function Dialog({
  title,
  open,
  onClose,
  children,
  footer,
  wide = false,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is an extra; Escape and the button do the same.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      className={classNames(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] rounded-xl border border-line-strong bg-panel p-0 text-ink shadow-float backdrop:bg-overlay',
        wide ? 'max-w-3xl' : 'max-w-md',
      )}
    >
      {open && (
        <div className="flex max-h-[calc(100dvh-2rem)] flex-col">
          <header className="flex items-center justify-between gap-3 border-line border-b py-2.5 pr-2.5 pl-4">
            <h2 id={titleId} className="font-semibold text-md">
              {title}
            </h2>
            <IconButton label="Close" tip={{ align: 'end' }} onClick={() => dialog.current?.close()}>
              <X />
            </IconButton>
          </header>
          <div className="min-h-0 overflow-y-auto p-4">{children}</div>
          {footer !== undefined && <footer className="flex justify-end gap-2 border-line border-t px-4 py-3">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
