/** From beats to shots: at most six, whole seconds in proportion to what is told, always filling the total. */

import type { MakeId } from '#lib/kernel/ids.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { fitPlain } from '#lib/prompt/shorten.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { totalRange, totalSeconds, wholeWithin } from '#lib/timing/places.ts';
import { rescale } from '#lib/timing/rescale.ts';
import { STORED, type Storyboard } from '../document.ts';
import { newStoryboard } from '../new-storyboard.ts';
import { type Beat, joined, type Script, secondsOf } from './beat.ts';
import type { ImportFailure, ImportNote } from './draft.ts';

/** Far more than fifteen seconds can tell, and less than a prompt can hold, so that joining never cuts a word off. */
export const MAX_SCRIPT_LENGTH = 15_000;

/** Shares are computed in thousandths of a second, so that whole numbers say them exactly enough. */
const PRECISION = 1000;

export interface ScriptDraft {
  readonly storyboard: Storyboard;
  readonly notes: readonly ImportNote[];
}

export function storyboardOfScript(script: Script, makeId: MakeId): Result<ScriptDraft, ImportFailure> {
  if (script.beats.length === 0)
    return fail({ code: 'nothing-to-read', sentence: 'There are no words in it. Paste a script, one beat to a line or paragraph.' });
  const length = script.beats.reduce((sum, { words }) => sum + words.length + 1, 0);
  if (length > MAX_SCRIPT_LENGTH) return fail(scriptTooLong(length));
  const beats = atMost(TIMING.maxShots, script.beats);
  const { seconds, wantedSeconds } = planOf(beats);
  const empty = newStoryboard(makeId);
  const storyboard: Storyboard = {
    ...empty,
    // None: each screen then calls it untitled in its own language.
    title: fitPlain(script.title ?? '', STORED.maxTitleLength),
    totalSeconds: totalSeconds(seconds),
    shots: beats.map(({ words }, index) => ({ id: makeId(), prompt: words, seconds: seconds[index] ?? TIMING.minShotSeconds })),
  };
  const notes: ImportNote[] = [];
  if (beats.length < script.beats.length) notes.push({ key: 'merged', values: { from: script.beats.length, to: beats.length } });
  if (wantedSeconds !== null && wantedSeconds !== storyboard.totalSeconds) {
    notes.push({ key: 'scaled', values: { from: wantedSeconds, to: storyboard.totalSeconds } });
  }
  if (script.characters.length > 0) notes.push({ key: 'characters', values: { names: script.characters.join(', ') } });
  return ok({ storyboard, notes });
}

export function scriptTooLong(length: number): ImportFailure {
  return {
    code: 'script-too-long',
    sentence: `This script has ${length.toLocaleString('en')} characters; a video of ${TIMING.maxTotalSeconds} s tells far less. Paste one scene of it, up to ${MAX_SCRIPT_LENGTH.toLocaleString('en')} characters.`,
  };
}

/** Joins neighbours until few enough are left: always the two that are shortest together, and across scenes last. */
export function atMost(most: number, beats: readonly Beat[]): Beat[] {
  // Each told once: counting words is what takes the time, and a script may have thousands of lines.
  const rest = beats.map((beat) => ({ beat, seconds: secondsOf(beat) }));
  while (rest.length > most) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < rest.length - 1; index += 1) {
      const [first, second] = [rest[index], rest[index + 1]];
      if (!first || !second) break;
      const cost = first.seconds + second.seconds + (second.beat.opensScene ? 1e6 : 0);
      if (cost < least) [best, least] = [index, cost];
    }
    const [first, second] = [rest[best], rest[best + 1]];
    if (!first || !second) break;
    const both = joined(first.beat, second.beat);
    rest.splice(best, 2, { beat: both, seconds: secondsOf(both) });
  }
  return rest.map(({ beat }) => beat);
}

/**
 * Stated seconds stand as they are while all fits; the rest of the total goes to the other beats by their words.
 * `wantedSeconds` is what a script states for all its beats, null when it does not.
 */
function planOf(beats: readonly Beat[]): { readonly seconds: readonly number[]; readonly wantedSeconds: number | null } {
  const told = beats.map(secondsOf);
  const sum = told.reduce((total, each) => total + each, 0);
  const total = wholeWithin(sum, totalRange(beats.length));
  const stated = beats.map(({ seconds }) => (seconds === null ? null : Math.max(TIMING.minShotSeconds, Math.round(seconds))));
  const open = stated.flatMap((each, index) => (each === null ? [index] : []));
  const fixed = totalSeconds(stated.map((each) => each ?? 0));
  const wantedSeconds = open.length === 0 ? fixed : null;
  const left = total - fixed;
  const fits = open.length === 0 ? left === 0 || within(fixed, beats.length) : left >= open.length * TIMING.minShotSeconds;
  if (!fits || open.length === beats.length) return { seconds: shares(told, total), wantedSeconds };
  const others =
    open.length === 0
      ? []
      : apportion(
          open.map((index) => told[index] ?? 1),
          left,
        );
  return { seconds: stated.map((each, index) => each ?? others[open.indexOf(index)] ?? TIMING.minShotSeconds), wantedSeconds };
}

function within(total: number, shotCount: number): boolean {
  const { min, max } = totalRange(shotCount);
  return total >= min && total <= max;
}

function shares(told: readonly number[], total: number): number[] {
  return rescale(
    told.map((each) => Math.max(1, Math.round(each * PRECISION))),
    total,
  );
}

/** As `shares`, for a part of the plan, which may be shorter than a whole video. */
function apportion(told: readonly number[], total: number): number[] {
  const seconds = told.map(() => TIMING.minShotSeconds as number);
  for (let left = total - totalSeconds(seconds); left > 0; left -= 1) {
    // The next second goes to whoever is furthest below its share.
    const needs = told.map((each, index) => each / (seconds[index] ?? 1));
    const index = needs.indexOf(Math.max(...needs));
    seconds[index] = (seconds[index] ?? 0) + 1;
  }
  return seconds;
}
