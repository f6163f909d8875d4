import type { Scheduler } from './scheduler.ts';
import { createStore, type ReadableStore } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly sentence: string;
  readonly tone: 'plain' | 'bad';
}

/** Short sentences about what just happened, shown for a while and read out once. */
export interface Notices {
  readonly current: ReadableStore<Notice | null>;
  /** Read out but not shown: for changes that a sighted person sees anyway. */
  readonly spoken: ReadableStore<string>;
  tell(sentence: string, tone?: Notice['tone']): void;
  speak(sentence: string): void;
  dismiss(): void;
}

const SHOWN_MS = { plain: 5_000, bad: 12_000 } as const;

export function createNotices(scheduler: Scheduler): Notices {
  const current = createStore<Notice | null>(null);
  const spoken = createStore('');
  let count = 0;
  let cancel: (() => void) | null = null;
  const dismiss = () => {
    cancel?.();
    cancel = null;
    current.set(null);
  };
  return {
    current,
    spoken,
    tell(sentence, tone = 'plain') {
      dismiss();
      count += 1;
      current.set({ id: count, sentence, tone });
      cancel = scheduler.after(SHOWN_MS[tone], dismiss);
    },
    speak: spoken.set,
    dismiss,
  };
}
