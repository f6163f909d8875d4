/**
 * Sharing a total among shots in proportion, exactly, by the method of the largest remainder. Whole numbers only: no
 * fraction is ever rounded, so nothing can be lost or gained. Equal remainders go to the earlier shot.
 */
import { TIMING } from './bounds.ts';
import { totalRange, totalSeconds, wholeWithin } from './places.ts';

/** Shots of equal length, as nearly as whole seconds allow; the earlier ones take what is left over. */
export function distribute(total: number, shotCount: number): number[] {
  return rescale(
    Array.from({ length: shotCount }, () => 1),
    total,
  );
}

/** The same shots in a new total, each in proportion and at least as long as a shot must be. The total is held in its range. */
export function rescale(seconds: readonly number[], total: number): number[] {
  const target = wholeWithin(total, totalRange(seconds.length));
  const held = heldAtMinimum(seconds, target);
  const free = seconds.flatMap((each, index) => (held.has(index) ? [] : [{ index, each }]));
  const weight = totalSeconds(free.map(({ each }) => each));
  const room = target - held.size * TIMING.minShotSeconds;

  const result = seconds.map(() => TIMING.minShotSeconds as number);
  let left = room;
  for (const { index, each } of free) {
    const share = Math.floor((each * room) / weight);
    result[index] = share;
    left -= share;
  }
  const byRemainder = free.toSorted((a, b) => ((b.each * room) % weight) - ((a.each * room) % weight) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) result[index] = (result[index] ?? 0) + 1;
  return result;
}

/**
 * The shots whose share would be shorter than a shot may be. Holding one at the least leaves less for the others, so
 * this repeats; it ends because the shares of the rest always average at least the least length.
 */
function heldAtMinimum(seconds: readonly number[], target: number): ReadonlySet<number> {
  const held = new Set<number>();
  for (;;) {
    const weight = totalSeconds(seconds.filter((_, index) => !held.has(index)));
    const room = target - held.size * TIMING.minShotSeconds;
    const short = seconds.flatMap((each, index) => (!held.has(index) && each * room < weight * TIMING.minShotSeconds ? [index] : []));
    if (short.length === 0) return held;
    for (const index of short) held.add(index);
  }
}
