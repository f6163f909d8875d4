import { parseArgs } from 'node:util';

export const MODES = ['embedded', 'scale-out'] as const;
export type Mode = (typeof MODES)[number];

export interface ChaosOptions {
  /** Played one after the other. */
  readonly modes: readonly Mode[];
  readonly takes: number;
  readonly kills: number;
  readonly seed: number;
  /** Once nothing is killed any more: how long no take may come to rest before those that are left count as stuck, in seconds. */
  readonly patienceSeconds: number;
  /** Whether the engine is sometimes silent. A client's patience is minutes, so a short run goes without. */
  readonly withSilence: boolean;
  /** Whether the folder with databases, files and logs stays when all went well. */
  readonly keep: boolean;
}

/** Reads the command line; throws with a sentence when something on it is not understood. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      embedded: { type: 'boolean', default: false },
      'scale-out': { type: 'boolean', default: false },
      takes: { type: 'string', default: '1000' },
      kills: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      patience: { type: 'string', default: '600' },
      'no-silence': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'takes' | 'kills' | 'seed' | 'patience', least: number): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < least) throw new Error(`--${name} must be a whole number from ${least}.`);
    return number;
  };
  const named = MODES.filter((mode) => values[mode]);
  return {
    modes: named.length > 0 ? named : MODES,
    takes: whole('takes', 1),
    kills: whole('kills', 0),
    seed: whole('seed', 0),
    patienceSeconds: whole('patience', 1),
    withSilence: !values['no-silence'],
    keep: values.keep,
  };
}
