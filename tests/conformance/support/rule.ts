/** How a rule is written down: by what trying it out may cost at a service that charges. */
import { expect, it } from 'vitest';
import { type Answer, type Body, create, target } from './service.ts';

/** No service could take it for an order: reading, and what fails before its body is looked at. */
export const rule = it;
/** Sends what must be refused. It costs nothing as long as the service knows the rule too. */
export const refusalRule = it.runIf(target.maySend !== 'nothing');
/** Places orders. */
export const paidRule = it.runIf(target.maySend === 'everything');
/** Needs a clip at an address that the service can fetch. */
export const videoRule = it.runIf(target.maySend === 'everything' && target.videoUrl !== null);
export const videoRefusalRule = it.runIf(target.maySend !== 'nothing' && target.videoUrl !== null);

/** Needs a picture at an address that the service can fetch. */
export const imageRule = it.runIf(target.maySend === 'everything' && target.imageUrl !== null);

type MakeBody = () => Body;

/** Each sentence is tried by a request that must become a task. */
export function takes(cases: Readonly<Record<string, MakeBody>>, how: typeof paidRule = paidRule): void {
  how.each(Object.entries(cases))('takes %s', async (_, body) => {
    expectTaken(await create(body()));
  });
}

/** Each sentence is tried by a request that must be refused as an illegal value; with words where they were seen live. */
export function refuses(
  cases: Readonly<Record<string, MakeBody | readonly [MakeBody, RegExp]>>,
  how: typeof refusalRule = refusalRule,
): void {
  how.each(Object.entries(cases))('refuses %s', async (_, given) => {
    const [body, words] = typeof given === 'function' ? [given, /\S/] : given;
    expectRefused(await create(body()), 400, 1201, words);
  });
}

export function expectTaken({ httpStatus, code, message }: Answer): void {
  expect({ httpStatus, code, message }).toEqual({ httpStatus: 200, code: 0, message: 'SUCCEED' });
}

/** Refusals come in the same envelope, with a message and without data (§6). */
export function expectRefused(answer: Answer, httpStatus: number, code: number, words: RegExp = /\S/): void {
  expect({ httpStatus: answer.httpStatus, code: answer.code, message: answer.message }).toEqual({
    httpStatus,
    code,
    message: expect.stringMatching(words),
  });
  expect(answer.json['request_id']).toMatch(UUID_V4);
  expect(answer.data ?? null).toBeNull();
}

export const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
