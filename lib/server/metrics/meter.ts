/**
 * What this process counts since it began, for /api/metrics. Counting is free for whoever counts: the library that keeps
 * the figures is loaded behind the first of them, and no page waits for it. Labels are words of ours from short lists;
 * never an id, an address, or anything that a person or the engine wrote.
 */
import type { Clock } from '#lib/kernel/clock.ts';
import type { TakeStatus } from '#lib/take/take.ts';
import type { Figures } from './figures.ts';

export interface EngineCall {
  readonly call: 'create' | 'query' | 'list' | 'elements';
  /** The kind of outcome (lib/kling): `accepted`, `found`, `busy`, `refused`, `unclear` and so on. */
  readonly outcome: string;
  readonly seconds: number;
}

export interface Step {
  /** What the take was in when the step began. */
  readonly status: TakeStatus;
  /** `broke`: a bug or a database in trouble; the sweep tries again. */
  readonly outcome: 'moved' | 'stayed' | 'broke';
  readonly seconds: number;
}

export interface Download {
  /** `whole`, or the code of the failure. */
  readonly outcome: string;
  readonly seconds: number;
  readonly bytes: number;
  /** How often it broke off and went on. */
  readonly resumed: number;
}

export interface Meter {
  engineCall(call: EngineCall): void;
  step(step: Step): void;
  /** A take came to another status, whichever way. */
  moved(to: TakeStatus): void;
  download(download: Download): void;
  /** The last call to the engine; null before the first. At: Unix milliseconds. */
  lastCall(): (EngineCall & { readonly at: number }) | null;
  figures(): Promise<Figures>;
}

export function createMeter(clock: Clock): Meter {
  let loading: Promise<Figures> | null = null;
  let last: ReturnType<Meter['lastCall']> = null;
  const figures = (): Promise<Figures> => {
    loading ??= import('./figures.ts').then(({ createFigures }) => createFigures());
    return loading;
  };
  const count = (add: (figures: Figures) => void): void => void figures().then(add);
  return {
    engineCall(call) {
      last = { ...call, at: clock() };
      count((to) => to.engineCall(call));
    },
    step: (step) => count((to) => to.step(step)),
    moved: (status) => count((to) => to.moved(status)),
    download: (download) => count((to) => to.download(download)),
    lastCall: () => last,
    figures,
  };
}
