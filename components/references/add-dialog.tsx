'use client';

import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Plus } from '#components/ui/icons.tsx';
import type { Reference } from '#lib/storyboard/document.ts';
import { placeBeside } from './place-beside.ts';
import { Tile } from './tile.tsx';

/**
 * A button and the small dialog that it opens beside itself. It is not modal: a press anywhere else, or Escape, closes
 * it and does what it was meant to do. `onAdd` answers whether all was well, which closes the dialog.
 */
export function AddDialog({
  title,
  adds,
  onAdd,
  onClosed,
  tile,
  children,
}: {
  readonly title: string;
  readonly adds: Reference['kind'];
  readonly onAdd: () => boolean | Promise<boolean>;
  /** For forgetting what was typed. */
  readonly onClosed?: () => void;
  /** Makes the button a tile with an icon and a hint; otherwise it is a small plus. */
  readonly tile?: { readonly icon: ReactNode; readonly hint: string };
  readonly children: ReactNode;
}) {
  const t = useTranslations('references');
  const trigger = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const show = useCallback(() => {
    if (!dialog.current || !trigger.current || dialog.current.matches(':popover-open')) return;
    dialog.current.showPopover();
    placeBeside(dialog.current, trigger.current);
    dialog.current.querySelector('input')?.focus();
  }, []);
  useLayoutEffect(() => {
    if (isOpen) show();
  }, [isOpen, show]);

  const opener = {
    ref: trigger,
    'data-adds': adds,
    'aria-haspopup': 'dialog',
    'aria-expanded': isOpen,
    onClick() {
      setOpen(true);
      // When it was this very press that closed it a moment ago, it stays open.
      if (isOpen) show();
    },
  } as const;

  async function submit() {
    setBusy(true);
    try {
      if (await onAdd()) dialog.current?.hidePopover();
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {tile ? (
        <Tile icon={tile.icon} {...opener}>
          {title}
          <span aria-hidden="true" className="block">
            {tile.hint}
          </span>
        </Tile>
      ) : (
        <IconButton label={title} small tip={{ align: 'end' }} {...opener}>
          <Plus />
        </IconButton>
      )}
      <dialog
        ref={dialog}
        popover="auto"
        aria-labelledby={titleId}
        onToggle={(event) => {
          if (event.newState !== 'closed') return;
          setOpen(false);
          onClosed?.();
        }}
        className="fixed inset-auto m-0 w-80 max-w-[calc(100vw-1rem)] rounded-xl border border-line-strong bg-panel p-4 text-ink shadow-float"
      >
        {isOpen && (
          <form
            noValidate
            className="flex flex-col gap-3.5"
            onSubmit={(event) => {
              event.preventDefault();
              if (!isBusy) void submit();
            }}
          >
            <h3 id={titleId} className="font-semibold text-md">
              {title}
            </h3>
            {children}
            <div className="flex justify-end gap-2">
              <Button variant="primary" type="submit" aria-disabled={isBusy}>
                {t(isBusy ? 'adding' : 'add')}
              </Button>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
