/** Why a request did not become a storyboard. */
import type * as z from 'zod';
import { fail } from '#lib/kernel/result.ts';

/** `malformed`: no request of this service. `not-expressible`: one that no storyboard can stand for, since its timing breaks the rules. */
export interface ParseFailure {
  readonly code: 'malformed' | 'not-expressible';
  readonly sentence: string;
  /** Where, in the request's own words: `multi_prompt[2].duration`. Empty for the whole. */
  readonly path: string;
}

export function malformed(error: z.ZodError) {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`),
    '',
  );
  const where = path === '' ? 'The request' : `The request’s ${path}`;
  return fail<ParseFailure>({ code: 'malformed', path, sentence: `${where} is not as Kling takes it: ${issue?.message ?? 'unknown'}.` });
}

export function notExpressible(path: string, sentence: string) {
  return fail<ParseFailure>({ code: 'not-expressible', path, sentence });
}
