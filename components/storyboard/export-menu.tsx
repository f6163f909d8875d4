'use client';

import { ChevronDown, FileJson, Share2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { downloadStoryboard } from './download-storyboard.ts';

/** What can be taken away from here. */
export function ExportMenu() {
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape' || event.key === 'Tab') {
      setOpen(false);
      if (event.key === 'Escape') trigger.current?.focus();
    }
    if (event.key === 'ArrowDown' && !isOpen) {
      event.preventDefault();
      setOpen(true);
    }
  }

  return (
    <div ref={root} className="relative">
      <Button
        ref={trigger}
        onKeyDown={press}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label="Export"
        onClick={() => setOpen(!isOpen)}
        className="max-lg:border-0"
      >
        <Share2 aria-hidden />
        <b className="max-lg:hidden">Export</b>
        <ChevronDown aria-hidden className="max-lg:hidden" />
      </Button>
      {isOpen && (
        <div
          ref={menu}
          role="menu"
          onKeyDown={press}
          aria-label="Export"
          className="absolute top-full right-0 z-50 mt-1.5 w-60 rounded-lg border border-line-strong bg-panel p-1 shadow-float"
        >
          <button
            type="button"
            role="menuitem"
            onClick={() => {
              downloadStoryboard(editor.getStoryboard());
              setOpen(false);
              trigger.current?.focus();
            }}
            className="flex w-full items-center gap-2.5 rounded-md px-2.5 py-2 text-left hover:bg-raised focus-visible:bg-raised [&_.lucide]:size-4"
          >
            <FileJson aria-hidden className="text-dim" />
            <span>
              <b className="block font-medium text-sm-plus">Storyboard file</b>
              <span className="text-dim text-xs-plus">JSON, to keep or to import again</span>
            </span>
          </button>
        </div>
      )}
    </div>
  );
}
