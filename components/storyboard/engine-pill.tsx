'use client';

import { StatusDot } from '#components/ui/status-dot.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor } from '#lib/client/editor.tsx';

/** Who renders, in a word or two; the rest on hover, and read out. */
export function EnginePill() {
  const { engine, label, detail } = useEditor().engine;
  return (
    <span
      {...tooltip(detail)}
      className="inline-flex h-[30px] flex-none items-center gap-2 whitespace-nowrap rounded-lg border border-line px-2.5 text-dim text-sm-plus"
    >
      <StatusDot tone={engine === 'kling' ? 'ok' : 'idle'} />
      <b className="font-medium text-ink">{label}</b>
      {engine === 'kling' && <span>connected</span>}
      <VisuallyHidden>{detail}</VisuallyHidden>
    </span>
  );
}
