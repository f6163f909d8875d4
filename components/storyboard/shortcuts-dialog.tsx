'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { SHORTCUTS } from './shortcuts.ts';

/** The list of keys. */
export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose}>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2.5">
        {SHORTCUTS.map(({ keys, words }) => (
          <div key={words} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="text-soft">{words}</dt>
            <dd className="flex justify-end gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-md border border-line-strong bg-raised px-1.5 py-px text-center font-mono text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-dim text-sm">
        On a Mac, ⌘ in place of Ctrl. Cuts and the move handles of shots take the arrow keys when they have the focus.
      </p>
    </Dialog>
  );
}
