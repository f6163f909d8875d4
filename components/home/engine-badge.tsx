import { StatusDot } from '#components/ui/status-dot.tsx';

export interface EngineView {
  readonly engine: 'kling' | 'stand-in';
  readonly label: string;
  readonly detail: string;
}

/** Who renders, and how that stands. */
export function EngineBadge({ engine }: { readonly engine: EngineView }) {
  return (
    <span className="inline-flex h-[30px] min-w-0 items-center gap-2 whitespace-nowrap rounded-lg border border-line px-2.5 text-dim text-sm-plus">
      <StatusDot tone={engine.engine === 'kling' ? 'ok' : 'idle'} />
      <b className="font-medium text-ink">{engine.label}</b>
      <span className="truncate max-sm:sr-only">{engine.detail}</span>
    </span>
  );
}
