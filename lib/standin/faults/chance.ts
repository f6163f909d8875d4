/** Chance that can be repeated: a number from 0 to below 1 that depends on nothing but its seed and its key. */
import { createHash } from 'node:crypto';

export function chanceOf(seed: number, key: string): number {
  return createHash('sha256').update(`${seed}\n${key}`).digest().readUInt32BE(0) / 2 ** 32;
}
