import type { Frames } from './scheduler.ts';
import { createStore, type ReadableStore } from './store.ts';

export interface PlayheadState {
  readonly seconds: number;
  readonly playing: boolean;
}

/** Something that keeps its own time while it plays, such as a video element. */
export interface PlayheadDriver {
  lengthSeconds(): number;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
}

/** Where the preview is in time. Moving it renders nothing: whoever shows it subscribes and paints by itself. */
export interface Playhead extends ReadableStore<PlayheadState> {
  lengthSeconds(): number;
  play(): void;
  pause(): void;
  toggle(): void;
  /** Held between the start and the length. */
  seek(seconds: number): void;
  /** Hands the clock to a driver until the returned function is called; the driver tells its time through `report`. */
  attach(driver: PlayheadDriver): () => void;
  report(state: PlayheadState): void;
}

/** `planSeconds` is the length of the plan, which holds while no driver is attached. */
export function createPlayhead(frames: Frames, planSeconds: () => number): Playhead {
  const state = createStore<PlayheadState>({ seconds: 0, playing: false });
  let driver: PlayheadDriver | null = null;
  let stopFrames: (() => void) | null = null;

  const lengthSeconds = () => driver?.lengthSeconds() ?? planSeconds();
  const set = (next: PlayheadState) => {
    const now = state.get();
    if (now.seconds !== next.seconds || now.playing !== next.playing) state.set(next);
  };
  const halt = () => {
    stopFrames?.();
    stopFrames = null;
  };
  const advance = (last: number) => {
    stopFrames = frames.next((milliseconds) => {
      const end = lengthSeconds();
      const seconds = Math.min(end, state.get().seconds + Math.max(0, milliseconds - last) / 1000);
      if (seconds >= end) {
        halt();
        set({ seconds: end, playing: false });
        return;
      }
      set({ seconds, playing: true });
      advance(milliseconds);
    });
  };

  const playhead: Playhead = {
    get: state.get,
    subscribe: state.subscribe,
    lengthSeconds,
    play() {
      if (state.get().playing) return;
      // Playing at the end begins again, as every player does.
      if (state.get().seconds >= lengthSeconds() - 0.001) playhead.seek(0);
      set({ ...state.get(), playing: true });
      if (driver !== null) driver.play();
      else stopFrames = frames.next(advance);
    },
    pause() {
      halt();
      set({ ...state.get(), playing: false });
      driver?.pause();
    },
    toggle() {
      if (state.get().playing) playhead.pause();
      else playhead.play();
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
    report: set,
  };
  return playhead;
}
