/**
 * Two sides that play as one. One of them leads: the one that is heard, so that sound is never bent, and the other once
 * that one has ended. What leads keeps the time; the other follows it and corrects its drift by itself. While nothing
 * plays both stand at exactly the same moment.
 */
import type { Frames } from '../scheduler.ts';
import { createStore, type ReadableStore } from '../store.ts';

export type SideIndex = 0 | 1;

/** One of the two: a video, or the drawn plan. */
export interface ClockSide {
  lengthSeconds(): number;
  /** The moment that is on the screen. */
  seconds(): number;
  start(): void;
  stop(): void;
  seek(seconds: number): void;
  /** Comes back to where the other is; `driftSeconds` is how far it is ahead. */
  correct(driftSeconds: number): void;
}

export interface PairState {
  readonly seconds: number;
  readonly playing: boolean;
}

export interface PairClock extends ReadableStore<PairState> {
  /** Of the longer one; the shorter one stands on its last frame. */
  lengthSeconds(): number;
  attach(index: SideIndex, side: ClockSide): () => void;
  /** Who leads as long as it plays: the side that is heard. */
  lead(index: SideIndex): void;
  toggle(): void;
  pause(): void;
  seek(seconds: number): void;
  /** Goes so many frames on (back, below 0), and stands there. */
  step(frames: number): void;
}

const FRAMES_PER_SECOND = 24;
const AT_END_SECONDS = 0.02;

export function createPairClock(frames: Frames): PairClock {
  const state = createStore<PairState>({ seconds: 0, playing: false });
  const sides: [ClockSide | null, ClockSide | null] = [null, null];
  let leading: SideIndex = 0;
  let stopFrames: (() => void) | null = null;

  const set = (next: PairState) => {
    const now = state.get();
    if (now.seconds !== next.seconds || now.playing !== next.playing) state.set(next);
  };
  const present = () => sides.filter((side) => side !== null);
  const lengthSeconds = () => Math.max(0, ...present().map((side) => side.lengthSeconds()));
  const hasEnded = (side: ClockSide) => side.seconds() >= side.lengthSeconds() - AT_END_SECONDS;
  const leader = () => [sides[leading], ...present()].find((side) => side && !hasEnded(side)) ?? null;

  const halt = () => {
    stopFrames?.();
    stopFrames = null;
  };
  const standAt = (seconds: number) => {
    const held = Math.min(lengthSeconds(), Math.max(0, seconds));
    set({ seconds: held, playing: false });
    for (const side of present()) side.seek(Math.min(held, side.lengthSeconds()));
  };
  const pause = () => {
    halt();
    for (const side of present()) side.stop();
    standAt(state.get().seconds);
  };
  const tick = () => {
    const lead = leader();
    if (lead === null) return finish();
    const now = lead.seconds();
    for (const side of present()) {
      if (side === lead) side.correct(0);
      else if (!hasEnded(side)) side.correct(side.seconds() - now);
    }
    set({ seconds: now, playing: true });
    stopFrames = frames.next(tick);
  };
  const finish = () => {
    halt();
    for (const side of present()) side.stop();
    standAt(lengthSeconds());
  };
  const play = () => {
    const { seconds } = state.get();
    standAt(seconds >= lengthSeconds() - AT_END_SECONDS ? 0 : seconds);
    for (const side of present()) if (!hasEnded(side)) side.start();
    set({ ...state.get(), playing: true });
    stopFrames = frames.next(tick);
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    lengthSeconds,
    attach(index, side) {
      if (state.get().playing) pause();
      sides[index] = side;
      standAt(state.get().seconds);
      return () => {
        if (sides[index] !== side) return;
        if (state.get().playing) pause();
        sides[index] = null;
      };
    },
    lead(index) {
      leading = index;
    },
    toggle() {
      if (state.get().playing) pause();
      else play();
    },
    pause,
    seek(seconds) {
      const { playing } = state.get();
      if (playing) pause();
      standAt(seconds);
      if (playing) play();
    },
    step(count) {
      if (state.get().playing) pause();
      standAt((Math.round(state.get().seconds * FRAMES_PER_SECOND) + count) / FRAMES_PER_SECOND);
    },
  };
}
