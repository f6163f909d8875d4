import type { Frames } from './scheduler.ts';
import { createStore, type ReadableStore, type Store } from './store.ts';

export interface PlayheadState {
  readonly seconds: number;
  readonly playing: boolean;
}

/** Something that keeps its own time while it plays, such as a video element. */
export interface PlayheadDriver {
  lengthSeconds(): number;
  /** Where its shots begin, in seconds, the first at 0; without this, where the plan's do. */
  shotStarts?(): readonly number[];
  /** `speed` is positive: 1 is real time. Asked again while it plays, it goes on at the new speed. */
  play(speed: number): void;
  pause(): void;
  seek(seconds: number): void;
}

/** Length and shots of what is played while no driver is attached. */
export type PlannedTime = Required<Pick<PlayheadDriver, 'lengthSeconds' | 'shotStarts'>>;

/** Where the preview is in time. Moving it renders nothing: whoever shows it subscribes and paints by itself. */
export interface Playhead extends ReadableStore<PlayheadState> {
  lengthSeconds(): number;
  /** Where the shots of what is shown begin, in seconds, the first at 0. */
  shotStarts(): readonly number[];
  /** 1 is real time; below 0 it runs backwards. */
  readonly speed: ReadableStore<number>;
  /** Whether playing stays within the shot it is in. */
  readonly loop: Store<boolean>;
  /** `atSpeed` is 1, real time, unless given. */
  play(atSpeed?: number): void;
  pause(): void;
  toggle(): void;
  /** Plays forwards or backwards; asked again in the same direction, twice as fast. */
  shuttle(direction: 1 | -1): void;
  /** Held between the start and the length. */
  seek(seconds: number): void;
  /** Hands the clock to a driver until the returned function is called; the driver tells its time through `report`. */
  attach(driver: PlayheadDriver): () => void;
  report(state: PlayheadState): void;
}

const FASTEST = 8;
const FRAME_SECONDS = 1 / 24;
const NEAR_SECONDS = 0.001;

export function createPlayhead(frames: Frames, plan: PlannedTime): Playhead {
  const state = createStore<PlayheadState>({ seconds: 0, playing: false });
  const speed = createStore(1);
  const loop = createStore(false);
  let driver: PlayheadDriver | null = null;
  let stopFrames: (() => void) | null = null;

  const lengthSeconds = () => (driver ?? plan).lengthSeconds();
  const shotStarts = () => driver?.shotStarts?.() ?? plan.shotStarts();
  const set = (next: PlayheadState) => {
    const now = state.get();
    if (now.seconds !== next.seconds || now.playing !== next.playing) state.set(next);
  };
  const halt = () => {
    stopFrames?.();
    stopFrames = null;
  };
  /** The shot of a moment, which is what a loop stays in: it follows every edit of the plan and every jump by hand. */
  const shotAround = (seconds: number) => {
    const starts = shotStarts();
    const index = starts.findLastIndex((start) => start <= seconds + NEAR_SECONDS && start < lengthSeconds());
    return { start: starts[index] ?? 0, end: Math.min(starts[index + 1] ?? lengthSeconds(), lengthSeconds()) };
  };
  /** Where playing on from one moment to another really leads. */
  const arrive = (from: number, to: number): PlayheadState => {
    const { start, end } = loop.get() ? shotAround(from) : { start: 0, end: lengthSeconds() };
    const isForwards = speed.get() > 0;
    // As near as that to a cut counts as having reached it: a hair before it, the next shot would be the one around.
    if (isForwards ? to < end - NEAR_SECONDS : to > start) return { seconds: to, playing: true };
    if (loop.get()) return { seconds: isForwards ? start : Math.max(start, end - FRAME_SECONDS), playing: true };
    return { seconds: isForwards ? end : start, playing: false };
  };
  const advance = (last: number) => {
    stopFrames = frames.next((milliseconds) => {
      const from = state.get().seconds;
      const next = arrive(from, from + (Math.max(0, milliseconds - last) / 1000) * speed.get());
      set(next);
      driver?.seek(next.seconds);
      if (next.playing) advance(milliseconds);
      else playhead.pause();
    });
  };
  const run = (atSpeed: number) => {
    halt();
    speed.set(atSpeed);
    const { seconds } = state.get();
    // Playing at the end begins again, as every player does.
    if (atSpeed > 0 && seconds >= lengthSeconds() - NEAR_SECONDS) playhead.seek(loop.get() ? shotAround(seconds).start : 0);
    if (atSpeed < 0 && seconds <= NEAR_SECONDS) playhead.seek(loop.get() ? shotAround(seconds).end - FRAME_SECONDS : lengthSeconds());
    set({ ...state.get(), playing: true });
    if (driver !== null && atSpeed > 0) return driver.play(atSpeed);
    // No video element plays backwards: it is taken from picture to picture instead.
    driver?.pause();
    stopFrames = frames.next(advance);
  };

  const playhead: Playhead = {
    get: state.get,
    subscribe: state.subscribe,
    lengthSeconds,
    shotStarts,
    speed,
    loop,
    play(atSpeed = 1) {
      if (!state.get().playing) run(atSpeed);
    },
    pause() {
      halt();
      speed.set(1);
      set({ ...state.get(), playing: false });
      driver?.pause();
    },
    toggle() {
      if (state.get().playing) playhead.pause();
      else playhead.play();
    },
    shuttle(direction) {
      const now = state.get().playing ? speed.get() * direction : 0;
      run(direction * (now > 0 ? Math.min(FASTEST, now * 2) : 1));
    },
    seek(seconds) {
      const held = Math.min(lengthSeconds(), Math.max(0, seconds));
      set({ ...state.get(), seconds: held });
      driver?.seek(held);
    },
    attach(next) {
      playhead.pause();
      driver = next;
      playhead.seek(state.get().seconds);
      return () => {
        if (driver !== next) return;
        playhead.pause();
        driver = null;
        playhead.seek(state.get().seconds);
      };
    },
    report(next) {
      const now = state.get();
      // While it is taken backwards, what a driver says of itself is what it was told.
      if (stopFrames !== null) return;
      if (now.playing && loop.get() && next.seconds >= shotAround(now.seconds).end - NEAR_SECONDS) {
        playhead.seek(shotAround(now.seconds).start);
        // One that had come to its end has stopped by itself.
        if (!next.playing) driver?.play(speed.get());
        return;
      }
      if (!next.playing) speed.set(1);
      set(next);
    },
  };
  return playhead;
}
