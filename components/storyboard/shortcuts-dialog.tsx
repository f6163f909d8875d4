'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/ui/dialog.tsx';
import { SHORTCUTS, type ShortcutLine } from './shortcuts.ts';

/** The list of keys, loaded when it is asked for. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('shortcuts');
  return (
    <Dialog title={t('title')} open onClose={onClose}>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2.5">
        {SHORTCUTS.map((line) => (
          <div key={line.words} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="text-soft">{t(line.words)}</dt>
            <dd className="flex justify-end gap-1">
              <Keys line={line} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-dim text-sm">{t('note')}</p>
    </Dialog>
  );
}

/** Keys to be held together share one frame with a plus between them; keys of their own stand side by side. */
function Keys({ line: { keys, together = false } }: { readonly line: ShortcutLine }) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const named = keys.map((key) => (key === 'Mod' ? (isApple ? '⌘' : 'Ctrl') : key));
  const shown = together ? [named.join(' + ')] : named;
  return shown.map((key) => (
    <kbd
      key={key}
      className="min-w-6 whitespace-nowrap rounded-md border border-line-strong bg-raised px-1.5 py-px text-center font-mono text-xs"
    >
      {key}
    </kbd>
  ));
}
