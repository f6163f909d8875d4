'use client';

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ArrowLeft, ArrowRight, Crop, Film, HardDriveDownload, ImageUp, Trash2, Undo2 } from '#components/ui/icons.tsx';
import { type StoredFile, useEditor } from '#lib/client/editor.tsx';
import type { ImageReference, Reference } from '#lib/storyboard/document.ts';
import { storedIdOf } from '#lib/storyboard/images/picture-state.ts';
import { restoreOriginal } from './mend-picture.ts';
import { sourceOf } from './picture-source.ts';
import { openPictureDialog } from './picture-work.ts';
import { placeBeside } from './place-beside.ts';

/** What can be done to a reference beyond what its picture shows. Arrow keys go through it; Escape closes it. */
export function CardMenu({
  reference,
  anchor,
  onMove,
  onRemove,
  onClose,
}: {
  readonly reference: Reference;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  const t = useTranslations('references');
  const videos = useTranslations('videos');
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!menu.current || !anchor.current) return;
    menu.current.showPopover();
    placeBeside(menu.current, anchor.current);
    menu.current.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [anchor]);

  function press(event: KeyboardEvent) {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') menu.current?.hidePopover();
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }
  const run = (action: () => void) => () => {
    menu.current?.hidePopover();
    anchor.current?.focus();
    action();
  };

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={t('more', { name: reference.name })}
      onKeyDown={press}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      className="fixed inset-auto m-0 w-max max-w-[calc(100vw-1rem)] rounded-lg border border-line-strong bg-panel p-1 text-ink shadow-float"
    >
      {reference.kind === 'image' && <PictureItems reference={reference} run={run} />}
      {reference.kind === 'video' && (
        <Item icon={<Film />} onChoose={run(() => openPictureDialog(editor, { type: 'replace', referenceId: reference.id }))}>
          {videos('replace')}
        </Item>
      )}
      <Item icon={<ArrowLeft />} keys="Alt+ArrowLeft" shown="Alt ←" onChoose={run(() => onMove(-1))}>
        {t('moveEarlier')}
      </Item>
      <Item icon={<ArrowRight />} keys="Alt+ArrowRight" shown="Alt →" onChoose={run(() => onMove(1))}>
        {t('moveLater')}
      </Item>
      <Item icon={<Trash2 />} onChoose={run(onRemove)}>
        {t('removeShort')}
      </Item>
    </div>
  );
}

function PictureItems({ reference, run }: { readonly reference: ImageReference; readonly run: (action: () => void) => () => void }) {
  const editor = useEditor();
  const t = useTranslations('images');
  const [original, setOriginal] = useState<StoredFile | null>(null);
  const { source } = reference;
  const fileId = source.type === 'file' ? source.fileId : null;

  useEffect(() => {
    if (fileId === null) return;
    let isCurrent = true;
    void editor.actions.originalOfImage({ fileId }).then((result) => {
      if (isCurrent && result.ok) setOriginal(result.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, fileId]);

  const { copyId, facts } = source.type === 'url' ? source : {};
  return (
    <>
      <Item icon={<ImageUp />} onChoose={run(() => openPictureDialog(editor, { type: 'replace', referenceId: reference.id }))}>
        {t('replace')}
      </Item>
      {storedIdOf(reference) !== null && (
        <Item icon={<Crop />} onChoose={run(() => openPictureDialog(editor, { type: 'crop', referenceId: reference.id }))}>
          {t('crop')}
        </Item>
      )}
      {original && (
        <Item icon={<Undo2 />} onChoose={run(() => restoreOriginal(editor, reference, original))}>
          {t('original')}
        </Item>
      )}
      {copyId && facts && (
        <Item
          icon={<HardDriveDownload />}
          onChoose={run(() =>
            editor.dispatch({
              type: 'replace-source',
              referenceId: reference.id,
              source: sourceOf({ fileId: copyId, facts, name: reference.name, url: '' }),
            }),
          )}
        >
          {t('copyHere')}
        </Item>
      )}
    </>
  );
}

function Item({
  icon,
  keys,
  shown,
  onChoose,
  children,
}: {
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly shown?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-keyshortcuts={keys}
      onClick={onChoose}
      className="flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left text-sm-plus hover:bg-raised focus-visible:bg-raised pointer-coarse:py-2.5 [&_.icon]:icon-3.5 [&_.icon]:text-dim"
    >
      {icon}
      <span className="flex-1">{children}</span>
      {shown && (
        <span aria-hidden="true" className="pl-4 text-faint text-xs pointer-coarse:hidden">
          {shown}
        </span>
      )}
    </button>
  );
}
