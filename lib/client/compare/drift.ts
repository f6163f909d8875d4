/** How the side that follows comes back to the one that leads, without a jump where none is needed. */

/** Less than this is the same frame for the eye; at 24 frames a second, half a frame. */
export const SAME_FRAME_SECONDS = 1 / 48;
/** Further apart than this, being brought back slowly would take longer than it disturbs. */
const JUMP_SECONDS = 0.5;
/** The most that the speed is changed (of what nobody hears), and how fast a drift is made up for: this share of it per second. */
const MOST_SPEED_CHANGE = 0.75;
const SHARE_PER_SECOND = 5;

export type Correction = { readonly type: 'speed'; readonly speed: number } | { readonly type: 'jump' };

/** `driftSeconds` is how far a side is ahead; below 0, how far behind. */
export function correctionOf(driftSeconds: number): Correction {
  const size = Math.abs(driftSeconds);
  if (size > JUMP_SECONDS) return { type: 'jump' };
  if (size <= SAME_FRAME_SECONDS / 2) return { type: 'speed', speed: 1 };
  return { type: 'speed', speed: 1 - Math.max(-MOST_SPEED_CHANGE, Math.min(MOST_SPEED_CHANGE, driftSeconds * SHARE_PER_SECOND)) };
}
