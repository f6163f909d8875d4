'use client';

import { useEffect, useRef, useState } from 'react';
import type { LeftOut } from '#components/preview/animatic-export/left-out.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { AnimaticTrouble } from './pack-with-animatic.ts';

/** How a press ended: the file is here under its name, the browser fetches it by itself (without what?), or there is none and why. */
export type Outcome =
  | { readonly made: string }
  | { readonly begun: LeftOut }
  | { readonly failure: ActionFailure }
  | { readonly trouble: AnimaticTrouble };

export interface Job {
  readonly signal: AbortSignal;
  /** Hears which file is waited for, that is still on its way into the storyboard. */
  readonly onWaiting: (fileName: string) => void;
  readonly onProgress: (share: number) => void;
}

export interface Making {
  /** What is being made; null: nothing. */
  readonly busyKey: string | null;
  /** How much of it is done, 0 to 1; null where nobody knows. */
  readonly share: number | null;
  /** The file that is waited for; null: none. */
  readonly awaited: string | null;
  readonly outcome: Outcome | null;
  /** One at a time: while something is made, further presses do nothing. */
  make(key: string, run: (job: Job) => Promise<Outcome>): Promise<void>;
}

/** What is made for a press in this dialog. Closing it calls the work off. */
export function useMaking(): Making {
  const [busyKey, setBusyKey] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [awaited, setAwaited] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  async function make(key: string, run: (job: Job) => Promise<Outcome>) {
    if (busyKey !== null) return;
    const job = new AbortController();
    leaving.current = job;
    setOutcome(null);
    setBusyKey(key);
    try {
      const onProgress = (done: number) => {
        setAwaited(null);
        setShare(done);
      };
      const ended = await run({ signal: job.signal, onWaiting: setAwaited, onProgress });
      if (!job.signal.aborted) setOutcome(ended);
    } catch (error) {
      // The dialog was closed meanwhile: nobody waits for it any more.
      if (!job.signal.aborted) throw error;
    } finally {
      if (!job.signal.aborted) {
        setBusyKey(null);
        setShare(null);
        setAwaited(null);
      }
    }
  }
  return { busyKey, share, awaited, outcome, make };
}
