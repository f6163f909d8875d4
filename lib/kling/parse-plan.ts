/** The kind, words and timing of a request. */
import { ok, type Result } from '#lib/kernel/result.ts';
import type { Kind } from '#lib/storyboard/document.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { malformed, type ParseFailure } from './parse-failure.ts';
import { type ParsedRequest, shotTypeSchema, wordsSchemas } from './request-schema.ts';

export interface Plan {
  readonly kind: Kind;
  /** Raw text: one per shot, or the one prompt. */
  readonly prompts: readonly string[];
  /** One per shot; empty for the other kinds. */
  readonly seconds: readonly number[];
}

export function readPlan(body: ParsedRequest): Result<Plan, ParseFailure> {
  const shotType = body.multi_shot ? shotTypeSchema.safeParse(body) : null;
  if (shotType !== null && !shotType.success) return malformed(shotType.error);
  if (shotType?.data.shot_type === 'customize') {
    const words = wordsSchemas.storyboard.safeParse(body);
    if (!words.success) return malformed(words.error);
    const shots = words.data.multi_prompt;
    return ok({ kind: 'storyboard', prompts: shots.map(({ prompt }) => prompt), seconds: shots.map(({ duration }) => duration) });
  }
  const kind = shotType === null ? 'single' : 'auto';
  const words = wordsSchemas[kind].safeParse(body);
  if (!words.success) return malformed(words.error);
  return ok({ kind, prompts: [words.data.prompt], seconds: [] });
}

export interface WrongTiming {
  readonly path: string;
  readonly sentence: string;
}

/** A storyboard's timing is right in every state, so a request whose timing is wrong has no storyboard. */
export function checkTiming(kind: Kind, seconds: readonly number[], totalSeconds: number): WrongTiming | null {
  const { minShots, maxShots, minShotSeconds, minTotalSeconds, maxTotalSeconds } = TIMING;
  const refuse = (path: string, sentence: string): WrongTiming => ({ path, sentence });
  if (totalSeconds < minTotalSeconds || totalSeconds > maxTotalSeconds) {
    return refuse('duration', `The request asks for ${totalSeconds} s; a video has ${minTotalSeconds} to ${maxTotalSeconds} s.`);
  }
  if (kind !== 'storyboard') return null;
  if (seconds.length < minShots || seconds.length > maxShots) {
    return refuse('multi_prompt', `The request has ${seconds.length} shots; a storyboard has ${minShots} to ${maxShots}.`);
  }
  const short = seconds.findIndex((each) => each < minShotSeconds);
  if (short !== -1) return refuse(`multi_prompt[${short}].duration`, `Shot ${short + 1} is shorter than ${minShotSeconds} s.`);
  const sum = seconds.reduce((total, each) => total + each, 0);
  return sum === totalSeconds ? null : refuse('duration', `The shots add up to ${sum} s, but the request asks for ${totalSeconds} s.`);
}
