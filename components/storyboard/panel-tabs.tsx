'use client';

import { classNames } from '#components/ui/class-names.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { Panel } from '#lib/client/editor-interface.ts';
import { useStore } from '#lib/client/use-store.ts';

const PANELS: readonly { readonly panel: Panel; readonly label: string }[] = [
  { panel: 'shots', label: 'Shots' },
  { panel: 'references', label: 'References' },
  { panel: 'takes', label: 'Takes' },
  { panel: 'settings', label: 'Settings' },
];

/** On a narrow screen one panel is shown at a time. */
export function PanelTabs({ className }: { readonly className?: string }) {
  const { panel } = useEditor();
  const shown = useStore(panel, (current) => current);
  return (
    <nav aria-label="Panels" className={classNames('grid grid-cols-4 gap-1', className)}>
      {PANELS.map((each) => (
        <button
          key={each.panel}
          type="button"
          aria-pressed={each.panel === shown}
          onClick={() => panel.set(each.panel)}
          className="h-9 rounded-lg text-dim text-sm-plus hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink"
        >
          {each.label}
        </button>
      ))}
    </nav>
  );
}
