/**
 * The faults that are planned, and which of them hits the next call. The first fault of the list that fits a call takes
 * it; one that fits but is still skipping lets the call pass unharmed. Chance is drawn per fault and subject, so that a
 * task meets the same faults under the same seed however many others are under way.
 */
import type { Clock } from '#lib/kernel/clock.ts';
import { chanceOf } from './chance.ts';
import { type Fault, type FaultPlace, type FaultSubject, NO_SUBJECT } from './fault.ts';

/** What was planned for a task when it was made. */
export interface TaskFaults {
  /** The message with which it ends as failed, or null. */
  readonly failure: string | null;
  /** Frames by which every cut moves. */
  readonly cutsMovedFrames: number;
  /** How much longer it is processing. */
  readonly delayMs: number;
}

export interface FaultScript {
  /** Replaces what is still planned; `scenario` names where the list comes from. */
  set(faults: readonly Fault[], scenario?: string | null): void;
  /** The fault that hits this call, if any; each call is counted once. */
  next(on: FaultPlace, subject?: FaultSubject): Fault | null;
  /** Everything that hits a task that is being made. */
  forTask(subject: FaultSubject): TaskFaults;
  /** How far the stand-in's clock is ahead just now, in milliseconds. */
  skewMs(): number;
  planned(): readonly Fault[];
  /** The scenario that is played, or null. */
  scenario(): string | null;
}

/** The words with which the service itself fails a task it does not like (docs/kling-omni.md §4.4). */
const RISK_CONTROL = 'Failure to pass the risk control system';

const DEFAULT_TASK_DELAY_MS = 10_000;
const DEFAULT_MOVED_FRAMES = 6;

interface Entry {
  readonly fault: Fault;
  readonly fromMs: number;
  readonly untilMs: number;
  skip: number;
  times: number;
  /** Calls seen by subject, for the draw of chance. */
  readonly calls: Map<string, number>;
}

/** `clock` is the true time: a skewed one must not move the plan. */
export function createFaultScript(clock: Clock): FaultScript {
  let entries: Entry[] = [];
  let scenario: string | null = null;

  const isDue = ({ fromMs, untilMs, times }: Entry): boolean => times > 0 && clock() >= fromMs && clock() < untilMs;

  const isDrawn = ({ fault, calls }: Entry, index: number, subject: FaultSubject): boolean => {
    if (fault.probability === undefined || fault.probability >= 1) return true;
    const who = subject.externalTaskId ?? subject.taskId ?? '';
    const call = calls.get(who) ?? 0;
    calls.set(who, call + 1);
    return chanceOf(fault.seed ?? 0, `${index} ${who} ${call}`) < fault.probability;
  };

  const take = (subject: FaultSubject, isMeant: (fault: Fault) => boolean): Fault | null => {
    for (const [index, entry] of entries.entries()) {
      if (!isMeant(entry.fault) || !isAbout(entry.fault, subject) || !isDue(entry)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return null;
      }
      if (!isDrawn(entry, index, subject)) continue;
      entry.times -= 1;
      return entry.fault;
    }
    return null;
  };

  return {
    set: (faults, name = null) => {
      const now = clock();
      scenario = name;
      entries = faults.map((fault) => {
        const fromMs = now + (fault.afterMs ?? 0);
        const times = fault.times === 'always' ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
        return {
          fault,
          fromMs,
          untilMs: fromMs + (fault.forMs ?? Number.POSITIVE_INFINITY),
          skip: fault.skip ?? 0,
          times,
          calls: new Map(),
        };
      });
    },
    next: (on, subject = NO_SUBJECT) => take(subject, (fault) => fault.on === on),
    forTask: (subject) => {
      const of = (kind: Fault['kind']): Fault | null => take(subject, (fault) => fault.on === 'task' && fault.kind === kind);
      const [failure, moved, delay] = [of('fail'), of('move-cuts'), of('delay')];
      return {
        failure: failure ? (failure.message ?? RISK_CONTROL) : null,
        cutsMovedFrames: moved ? (moved.frames ?? DEFAULT_MOVED_FRAMES) : 0,
        delayMs: delay ? (delay.ms ?? DEFAULT_TASK_DELAY_MS) : 0,
      };
    },
    skewMs: () =>
      entries.filter((entry) => entry.fault.on === 'clock' && isDue(entry)).reduce((sum, { fault }) => sum + (fault.ms ?? 0), 0),
    planned: () =>
      entries
        .filter(({ times, untilMs }) => times > 0 && clock() < untilMs)
        .map(({ fault, skip, times }) => ({ ...fault, skip, times: times === Number.POSITIVE_INFINITY ? 'always' : times })),
    scenario: () => scenario,
  };
}

/** A fault that names a task or a model leaves alone what cannot be told to be about it. */
function isAbout({ externalId, model }: Fault, subject: FaultSubject): boolean {
  return (externalId === undefined || externalId === subject.externalTaskId) && (model === undefined || model === subject.model);
}
