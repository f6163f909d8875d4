'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { answered } from '#lib/client/answered.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { usePutTake } from '#lib/client/takes-query.ts';
import { cutFramesOf } from '#lib/cuts/cuts-of-take.ts';
import type { TakeView } from '#lib/take/take.ts';

/** First frames of shots in rising order; null: as they were found. */
type Marks = readonly number[] | null;

export interface MarkEdits {
  /** The cuts as they are shown: with what was just changed, saved or not. */
  readonly frames: readonly number[];
  readonly isCorrected: boolean;
  readonly canUndo: boolean;
  /** Begins a change that `undo` takes back as one: before the first `show`. */
  begin(): void;
  /** Shows marks without saving them: while they are dragged, or a key is held. */
  show(marks: Marks): void;
  /** Saves what is shown, if it is not what is stored. */
  save(): void;
  undo(): void;
}

/** Correcting the cuts of a take. What goes wrong is told as a notice, and what is stored is shown again. */
export function useMarks(take: TakeView): MarkEdits {
  const { actions, notices } = useEditor();
  const putTake = usePutTake();
  /** What is shown and not stored yet; undefined: what is stored is shown. */
  const [unsaved, setUnsaved] = useState<Marks | undefined>(undefined);
  const latest = useRef<Marks | undefined>(undefined);
  /** Read by gestures that began before it grew. */
  const past = useRef<readonly Marks[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const current = unsaved === undefined ? take.markedCuts : unsaved;

  const remember = (steps: readonly Marks[]) => {
    past.current = steps;
    setCanUndo(steps.length > 0);
  };
  const show = (marks: Marks) => {
    latest.current = marks;
    setUnsaved(marks);
  };
  const save = async () => {
    const marks = latest.current;
    if (marks === undefined) return;
    const answer = await answered(actions.markCuts({ takeId: take.id, frames: marks }));
    if (answer.ok) putTake(answer.value);
    else notices.tell({ failure: answer.error }, 'bad');
    // Changed again meanwhile: that is on its way, too, or still under the hand.
    if (latest.current !== marks) return;
    latest.current = undefined;
    setUnsaved(undefined);
  };
  const saveAtTheEnd = useEffectEvent(() => void save());
  useEffect(() => () => saveAtTheEnd(), []);

  return {
    frames: cutFramesOf({ cuts: take.cuts, markedCuts: current }) ?? [],
    isCorrected: current !== null,
    canUndo,
    begin: () => remember([...past.current, current]),
    show,
    save: () => void save(),
    undo() {
      const before = past.current.at(-1);
      if (before === undefined) return;
      remember(past.current.slice(0, -1));
      show(before);
      void save();
    },
  };
}
