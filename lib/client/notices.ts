import type { Said } from './said.ts';
import type { Scheduler } from './scheduler.ts';
import { createStore, type ReadableStore } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly said: Said;
  readonly tone: 'plain' | 'bad';
}

/** Short sentences about what just happened, shown for a while and read out once. */
export interface Notices {
  readonly current: ReadableStore<Notice | null>;
  /** Read out but not shown: for changes that a sighted person sees anyway. */
  readonly spoken: ReadableStore<string>;
  tell(said: Said, tone?: Notice['tone']): void;
  speak(sentence: string): void;
  dismiss(): void;
  /** Takes away what a later event made untrue. */
  dismissIf(isOutdated: (said: Said) => boolean): void;
  /** Somebody reads or uses it: it stays until `release`, and a while longer. */
  hold(): void;
  release(): void;
}

const SHOWN_MS = { plain: 5_000, bad: 12_000 } as const;

export function createNotices(scheduler: Scheduler): Notices {
  const current = createStore<Notice | null>(null);
  const spoken = createStore('');
  let count = 0;
  let cancel: (() => void) | null = null;
  const hold = () => {
    cancel?.();
    cancel = null;
  };
  const dismiss = () => {
    hold();
    current.set(null);
  };
  const release = () => {
    hold();
    const shown = current.get();
    if (shown !== null) cancel = scheduler.after(SHOWN_MS[shown.tone], dismiss);
  };
  return {
    current,
    spoken,
    tell(said, tone = 'plain') {
      count += 1;
      current.set({ id: count, said, tone });
      release();
    },
    speak: spoken.set,
    dismiss,
    dismissIf(isOutdated) {
      const shown = current.get();
      if (shown !== null && isOutdated(shown.said)) dismiss();
    },
    hold,
    release,
  };
}
