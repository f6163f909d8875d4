import type { AfterPause } from './after-pause.ts';
import { type Scheduler, timers } from './scheduler.ts';

/** Says, until `signal` ends, that a pointer has moved or has been let go. */
export type WatchHand = (heard: { readonly moved: () => void; readonly letGo: () => void }, signal: AbortSignal) => void;

/**
 * For work that mirrors what is dragged and takes longer than a frame: it waits until nothing has been asked for, and no
 * pointer has moved, for so long. A pause counted from the last whole second alone would end while the hand goes on. A
 * hand that lets go is not waited for.
 */
export function afterHandRests(task: () => void, scheduler: Scheduler = timers, watch: WatchHand = watchWindow): AfterPause {
  let waiting: (() => void) | null = null;
  let watching: AbortController | null = null;
  const stop = () => {
    waiting?.();
    watching?.abort();
    waiting = null;
    watching = null;
  };
  const wait = (pauseMs: number) => {
    waiting?.();
    waiting = scheduler.after(pauseMs, () => {
      stop();
      task();
    });
  };
  return {
    ask(pauseMs) {
      wait(pauseMs);
      watching?.abort();
      watching = new AbortController();
      watch({ moved: () => wait(pauseMs), letGo: () => wait(0) }, watching.signal);
    },
    stop,
  };
}

function watchWindow({ moved, letGo }: Parameters<WatchHand>[0], signal: AbortSignal): void {
  const passively = { signal, capture: true, passive: true };
  window.addEventListener('pointermove', (event) => event.buttons !== 0 && moved(), passively);
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, letGo, passively);
}
