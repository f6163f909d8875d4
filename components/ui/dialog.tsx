'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { X } from '#components/ui/icons.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

/** What in a dialog takes the focus when it opens, unless one is marked with `data-autofocus`. */
const FIRST = ':is(input, select, textarea, [role="textbox"], [role="listbox"], [tabindex="0"]):not(:disabled, [type="hidden"])';

/**
 * A modal dialog named by its title: the native `<dialog>`, so that focus stays inside and Escape closes. When it opens
 * the focus goes to its first field, or to itself where it has none, and never to the button that would close it; when
 * it closes or goes away, back to where it was. Its children exist only while it is open. `footer` holds the buttons,
 * the main one last.
 */
export function Dialog({
  title,
  open,
  onClose,
  children,
  footer,
  wide = false,
  full = false,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** As large as the window allows: for what has to be seen large. */
  readonly full?: boolean;
}) {
  const t = useTranslations('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    (
      element.querySelector<HTMLElement>('[data-autofocus]') ??
      element.querySelector<HTMLElement>(`[data-dialog-body] ${FIRST}`) ??
      element
    ).focus();
    return () => {
      if (element.open) element.close();
      const isNowhere = document.activeElement === document.body || document.activeElement === null;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is an extra; Escape and the button do the same.
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={titleId}
      onClose={(event) => {
        // Development mounts everything twice: the first one's end must not close the second.
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      className={classNames(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] rounded-xl border border-line-strong bg-panel p-0 text-ink shadow-float outline-none backdrop:bg-overlay',
        full ? 'max-w-[100rem]' : wide ? 'max-w-3xl' : 'max-w-md',
      )}
    >
      {open && (
        <div className="flex max-h-[calc(100dvh-2rem)] flex-col">
          <div className="flex items-center justify-between gap-3 border-line border-b py-2.5 pr-2.5 pl-4">
            <h2 id={titleId} className="font-semibold text-md">
              {title}
            </h2>
            <IconButton label={t('close')} tip={{ align: 'end' }} onClick={() => dialog.current?.close()}>
              <X />
            </IconButton>
          </div>
          <div data-dialog-body className="min-h-0 overflow-y-auto p-4">
            {children}
          </div>
          {footer !== undefined && <div className="flex justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
