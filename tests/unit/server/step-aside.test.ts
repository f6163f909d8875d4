import { describe, expect, it } from 'vitest';
import { createStepAside } from '#lib/server/jobs/step-aside.ts';

/** Something that goes on until it is told to end. */
function held(): { readonly promise: Promise<void>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, end: resolve };
}

/** Whether it has come to its end once everything that can go on by itself has done so. */
async function hasEnded(work: Promise<void>): Promise<boolean> {
  let isEnded = false;
  void work.then(() => {
    isEnded = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return isEnded;
}

describe('a step that takes long', () => {
  it('is waited for while patience lasts, and no longer', async () => {
    const patience = held();
    const steps = createStepAside({ patienceMs: 1, atOnce: 9, most: 9, pause: () => patience.promise });
    const silent = held();
    const waiting = steps.run(() => silent.promise);
    expect(await hasEnded(waiting)).toBe(false);
    patience.end();
    expect(await hasEnded(waiting)).toBe(true);
  });

  it('is not waited for longer than it takes', async () => {
    const steps = createStepAside({ patienceMs: 1, atOnce: 9, most: 9, pause: () => held().promise });
    expect(await hasEnded(steps.run(async () => undefined))).toBe(true);
  });

  it('keeps others back when too many are under way, until one ends', async () => {
    const steps = createStepAside({ patienceMs: 0, atOnce: 9, most: 2, pause: async () => undefined });
    const [first, second] = [held(), held()];
    expect(await hasEnded(steps.run(() => first.promise))).toBe(true);
    const full = steps.run(() => second.promise);
    expect(await hasEnded(full)).toBe(false);
    first.end();
    expect(await hasEnded(full)).toBe(true);
  });

  it('is not begun where so many are waited for already, and again once one has stepped aside', async () => {
    const patience = held();
    const steps = createStepAside({ patienceMs: 1, atOnce: 1, most: 9, pause: () => patience.promise });
    const begun: string[] = [];
    const begin = (name: string) =>
      steps.beginIfRoom(() => {
        begun.push(name);
        return held().promise;
      });
    expect([begin('first'), begin('second')]).toEqual([true, false]);
    patience.end();
    await hasEnded(patience.promise);
    expect(begin('third')).toBe(true);
    expect(begun).toEqual(['first', 'third']);
  });

  it('is not begun where too many are under way, aside or not', async () => {
    const steps = createStepAside({ patienceMs: 0, atOnce: 9, most: 1, pause: async () => undefined });
    const silent = held();
    await steps.run(async () => undefined);
    expect(steps.beginIfRoom(() => silent.promise)).toBe(true);
    expect(steps.beginIfRoom(async () => undefined)).toBe(false);
    silent.end();
    await hasEnded(silent.promise);
    expect(steps.beginIfRoom(async () => undefined)).toBe(true);
  });

  it('finds the room that was kept for it, which nothing else takes meanwhile', async () => {
    const steps = createStepAside({ patienceMs: 0, atOnce: 2, most: 9, pause: () => held().promise });
    const room = steps.keepRoom(2);
    expect(steps.beginIfRoom(async () => undefined)).toBe(false);
    expect(steps.keepRoom(1)).toBe(null);
    const begun: string[] = [];
    room?.begin(async () => void begun.push('kept'));
    expect(begun).toEqual(['kept']);
    await hasEnded(steps.ended());
    room?.release();
    expect(() => room?.begin(async () => undefined)).toThrow('No room was kept');
    expect(steps.keepRoom(2)).not.toBe(null);
  });

  it('gives kept room back once, however often it is told to', () => {
    const steps = createStepAside({ patienceMs: 0, atOnce: 9, most: 1, pause: async () => undefined });
    const room = steps.keepRoom(1);
    room?.release();
    room?.release();
    expect(steps.keepRoom(1)).not.toBe(null);
    expect(steps.keepRoom(1)).toBe(null);
  });

  it('is still waited for at the end', async () => {
    const steps = createStepAside({ patienceMs: 0, atOnce: 9, most: 9, pause: async () => undefined });
    const silent = held();
    await steps.run(() => silent.promise);
    const ended = steps.ended();
    expect(await hasEnded(ended)).toBe(false);
    silent.end();
    expect(await hasEnded(ended)).toBe(true);
  });
});
