import type { Clock } from '#lib/kernel/clock.ts';

/** Presses closer than this to the one before are the same wish: a double click, a key that is held down. */
const ONE_WISH_MS = 1_000;

/** Tells at each press whether it is a wish of its own. For what is paid for: a held key must not buy one take a second. */
export function createWishes(clock: Clock): () => boolean {
  let lastPress = Number.NEGATIVE_INFINITY;
  return () => {
    const silence = clock() - lastPress;
    lastPress = clock();
    return silence >= ONE_WISH_MS;
  };
}
