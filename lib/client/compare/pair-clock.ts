/**
 * Two sides that play as one. One of them leads: the one that is heard, so that sound is never bent, and the other once
 * that one has ended. What leads keeps the time; the other follows it and corrects its drift by itself. Backwards nobody
 * leads, since no video plays so: both are taken from picture to picture. While nothing plays both stand at exactly the
 * same moment.
 */
import { stepFrames } from '#lib/timing/frames.ts';
import type { Frames } from '../scheduler.ts';
import { createStore, type ReadableStore } from '../store.ts';

export type SideIndex = 0 | 1;

/** One of the two: a video, or the drawn plan. */
export interface ClockSide {
  lengthSeconds(): number;
  /** The moment that is on the screen. The whole length for one that cannot go on: it holds up nobody. */
  seconds(): number;
  /** Whether it runs: a video may also be stopped by the browser, as by a key for media. */
  isRunning(): boolean;
  /** `speed` is positive: 1 is real time. Asked again while it runs, it goes on at the new speed. */
  start(speed: number): void;
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
  /** 1 is real time; below 0 both run backwards. */
  readonly speed: ReadableStore<number>;
  attach(index: SideIndex, side: ClockSide): () => void;
  /** Who leads as long as it plays: the side that is heard. */
  lead(index: SideIndex): void;
  toggle(): void;
  pause(): void;
  /** Plays forwards or backwards; asked again in the same direction, twice as fast. */
  shuttle(direction: 1 | -1): void;
  seek(seconds: number): void;
  /** Goes so many frames on (back, below 0), and stands there. */
  step(frames: number): void;
}

const FASTEST = 8;
const AT_END_SECONDS = 0.02;

export function createPairClock(frames: Frames): PairClock {
  const state = createStore<PairState>({ seconds: 0, playing: false });
  const speed = createStore(1);
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
  const going = () => present().filter((side) => !hasEnded(side));

  const halt = () => {
    stopFrames?.();
    stopFrames = null;
  };
  const stand = (seconds: number, playing = false) => {
    const held = Math.min(lengthSeconds(), Math.max(0, seconds));
    set({ seconds: held, playing });
    for (const side of present()) side.seek(Math.min(held, side.lengthSeconds()));
  };
  const stopAt = (seconds: number) => {
    halt();
    speed.set(1);
    for (const side of present()) side.stop();
    stand(seconds);
  };
  const pause = () => stopAt(state.get().seconds);

  const forwards = () => {
    const still = going();
    if (still.length === 0) return stopAt(lengthSeconds());
    // Whatever stopped one of them meant both.
    if (still.some((side) => !side.isRunning())) return pause();
    const lead = still.find((side) => side === sides[leading]) ?? still[0];
    const now = lead?.seconds() ?? 0;
    for (const side of still) side.correct(side === lead ? 0 : side.seconds() - now);
    set({ seconds: now, playing: true });
    stopFrames = frames.next(forwards);
  };
  const backwards = (last: number) => {
    stopFrames = frames.next((milliseconds) => {
      const seconds = state.get().seconds + (Math.max(0, milliseconds - last) / 1000) * speed.get();
      if (seconds <= 0) return stopAt(0);
      stand(seconds, true);
      backwards(milliseconds);
    });
  };
  const run = (atSpeed: number) => {
    const { seconds, playing } = state.get();
    const isFaster = playing && speed.get() > 0 && atSpeed > 0;
    speed.set(atSpeed);
    // One that runs already is not taken back to where it was a frame ago.
    if (isFaster) {
      for (const side of going()) side.start(atSpeed);
      return;
    }
    halt();
    if (atSpeed > 0) {
      stand(seconds >= lengthSeconds() - AT_END_SECONDS ? 0 : seconds, true);
      for (const side of going()) side.start(atSpeed);
      stopFrames = frames.next(forwards);
    } else {
      for (const side of present()) side.stop();
      stand(seconds <= AT_END_SECONDS ? lengthSeconds() : seconds, true);
      stopFrames = frames.next(backwards);
    }
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    lengthSeconds,
    speed,
    attach(index, side) {
      if (state.get().playing) pause();
      sides[index] = side;
      stand(state.get().seconds);
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
      else run(1);
    },
    pause,
    shuttle(direction) {
      const now = state.get().playing ? speed.get() * direction : 0;
      run(direction * (now > 0 ? Math.min(FASTEST, now * 2) : 1));
    },
    seek(seconds) {
      const [{ playing }, atSpeed] = [state.get(), speed.get()];
      if (playing) pause();
      stand(seconds);
      if (playing) run(atSpeed);
    },
    step(count) {
      if (state.get().playing) pause();
      stand(stepFrames(state.get().seconds, count));
    },
  };
}
