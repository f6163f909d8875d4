/**
 * Undo and redo as documents. A step holds the storyboard on its far side; edits of one gesture (a drag, a run of
 * typing) fold into one step. Documents share what did not change, so a thousand steps weigh little.
 */
import type { HistoryLabel } from '#lib/storyboard/describe-intent.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { sameContent } from './same-content.ts';

export interface Step {
  /** What undo (in `past`) or redo (in `future`) goes to. */
  readonly storyboard: Storyboard;
  /** What the step did. */
  readonly label: HistoryLabel;
  readonly gesture: string | null;
  /** When it was last added to, in milliseconds. */
  readonly at: number;
  /** What could be redone before a gesture began that is still going on: it comes back if nothing comes of the gesture. */
  readonly redoable?: readonly Step[];
}

export interface History {
  readonly past: readonly Step[];
  readonly present: Storyboard;
  readonly future: readonly Step[];
}

export interface Change {
  readonly label: HistoryLabel;
  /** Changes of the same gesture fold into one step; null always makes its own. */
  readonly gesture: string | null;
  /** A longer silence than this ends the gesture; null: only another gesture does. */
  readonly pauseMs: number | null;
  readonly at: number;
}

const MOST_STEPS = 1_000;

export function startHistory(present: Storyboard): History {
  return { past: [], present, future: [] };
}

export function record(history: History, next: Storyboard, change: Change): History {
  const last = history.past.at(-1);
  const folds =
    last !== undefined &&
    change.gesture !== null &&
    last.gesture === change.gesture &&
    (change.pauseMs === null || change.at - last.at <= change.pauseMs);
  const step: Step = {
    storyboard: folds ? last.storyboard : history.present,
    label: change.label,
    gesture: change.gesture,
    at: change.at,
    // Only gestures that are ended by hand can come to nothing.
    ...(change.gesture !== null && change.pauseMs === null && { redoable: folds ? (last.redoable ?? []) : history.future }),
  };
  const past = [...(folds ? history.past.slice(0, -1) : sealed(history.past)), step];
  return { past: past.slice(-MOST_STEPS), present: next, future: [] };
}

/** Changes every document, those of undo and redo too, without a step of its own: for what was found out, not decided. */
export function amend(history: History, change: (storyboard: Storyboard) => Storyboard): History {
  const present = change(history.present);
  if (present === history.present) return history;
  const each = (step: Step): Step => ({ ...step, storyboard: change(step.storyboard) });
  return { past: history.past.map(each), present, future: history.future.map(each) };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  // The gesture is over: typing after an undo never folds into what was taken back.
  const redo: Step = { ...seal(step), storyboard: history.present };
  return { past: sealed(history.past.slice(0, -1)), present: step.storyboard, future: [redo, ...history.future] };
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  return { past: [...history.past, { ...step, storyboard: history.present }], present: step.storyboard, future };
}

/** Ends a gesture. One that came back to where it began leaves no step behind. */
export function endGesture(history: History, gesture: string): History {
  const last = history.past.at(-1);
  if (last === undefined || last.gesture !== gesture) return history;
  const past = history.past.slice(0, -1);
  return sameContent(last.storyboard, history.present)
    ? { past, present: last.storyboard, future: last.redoable ?? history.future }
    : { ...history, past: [...past, seal(last)] };
}

/** Takes a gesture back as if it had never begun: it cannot be redone, and what could be before can be again. */
export function cancelGesture(history: History, gesture: string): History {
  const last = history.past.at(-1);
  if (last === undefined || last.gesture !== gesture) return history;
  return { past: history.past.slice(0, -1), present: last.storyboard, future: last.redoable ?? history.future };
}

/**
 * Puts the steps of an earlier page before those made since. They belong together where the earlier page ended in a
 * storyboard that this one has been through; null where it did not, and then nothing of it may ever be undone here.
 */
export function joinHistory(history: History, earlier: History): History | null {
  const been = [...history.past.map(({ storyboard }) => storyboard), history.present];
  const meeting = been.findLastIndex((storyboard) => sameContent(storyboard, earlier.present));
  if (meeting === -1) return null;
  const isWhereWeAre = meeting === been.length - 1 && history.future.length === 0;
  return {
    past: [...earlier.past, ...history.past.slice(meeting)].slice(-MOST_STEPS),
    present: history.present,
    future: isWhereWeAre ? earlier.future : history.future,
  };
}

function sealed(steps: readonly Step[]): readonly Step[] {
  const last = steps.at(-1);
  return last === undefined || last.gesture === null ? steps : [...steps.slice(0, -1), seal(last)];
}

function seal({ storyboard, label, at }: Step): Step {
  return { storyboard, label, gesture: null, at };
}
