import { describe, expect, test } from 'vitest';
import { createGenerator } from '#lib/client/generate.ts';
import { fail, ok } from '#lib/kernel/result.ts';
import { takeViewOf } from '#tests/support/take-view.ts';
import { counter } from './an-editor.ts';
import { settled } from './hand-moved.ts';

const take = takeViewOf();

function setUp() {
  let now = 10_000;
  let revision = 3;
  const sent: { readonly revision: number; readonly intentKey: string; readonly count: number }[] = [];
  let answer: () => Promise<Awaited<ReturnType<Parameters<typeof createGenerator>[0]['generateTakes']>>> = async () => ok([take]);
  const generator = createGenerator({
    storyboardId: 'board1',
    engine: 'stand-in',
    flushSave: async () => ok({ revision }),
    generateTakes: (input) => {
      sent.push(input);
      return answer();
    },
    makeId: counter(),
    clock: () => now,
  });
  return {
    generator,
    sent,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    edit: () => {
      revision += 1;
    },
    answers: (next: typeof answer) => {
      answer = next;
    },
  };
}

describe('generate', () => {
  test('a double click is one take', async () => {
    const { generator, sent, wait } = setUp();
    const first = generator.press();
    wait(120);
    expect(await generator.press()).toBeNull();
    expect(await first).toEqual(ok([take]));
    wait(120);
    expect(await generator.press()).toBeNull();
    expect(sent).toHaveLength(1);
  });

  test('a press while one is on its way is no second take, however slow the server is', async () => {
    const { generator, sent, wait, answers } = setUp();
    let arrive: () => void = () => undefined;
    answers(() => new Promise((resolve) => (arrive = () => resolve(ok([take])))));
    const first = generator.press();
    await settled();
    wait(60_000);
    expect(generator.busy.get()).toBe(true);
    expect(await generator.press()).toBeNull();
    arrive();
    await first;
    expect(generator.busy.get()).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test('each deliberate press has its own key', async () => {
    const { generator, sent, wait } = setUp();
    await generator.press();
    wait(5_000);
    await generator.press();
    expect(new Set(sent.map(({ intentKey }) => intentKey)).size).toBe(2);
  });

  test('a key that is held down is one wish, however long', async () => {
    const { generator, sent, wait } = setUp();
    for (let repeats = 0; repeats < 100; repeats += 1) {
      await generator.press();
      wait(33);
    }
    expect(sent).toHaveLength(1);
  });

  test('after no answer the same key is sent again, so that a take already made is found and not made twice', async () => {
    const { generator, sent, wait, answers } = setUp();
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await generator.press()).toMatchObject({ ok: false, error: { code: 'take-unanswered' } });
    wait(5_000);
    answers(async () => ok([take]));
    await generator.press();
    expect(sent[0]?.intentKey).toBe(sent[1]?.intentKey);
    wait(5_000);
    await generator.press();
    expect(sent[2]?.intentKey).not.toBe(sent[1]?.intentKey);
  });

  test('after no answer a changed storyboard is another take', async () => {
    const { generator, sent, wait, edit, answers } = setUp();
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    await generator.press();
    wait(5_000);
    edit();
    await generator.press();
    expect(sent[0]?.intentKey).not.toBe(sent[1]?.intentKey);
  });

  test('several takes are one press and one key, and the next press makes one again', async () => {
    const { generator, sent, wait } = setUp();
    generator.count.set(3);
    await generator.press();
    wait(5_000);
    await generator.press();
    expect(sent.map(({ count }) => count)).toEqual([3, 1]);
    expect(generator.count.get()).toBe(1);
  });

  test('after no answer the number stays chosen, and another number is another press', async () => {
    const { generator, sent, wait, answers } = setUp();
    answers(() => Promise.reject(new TypeError('Failed to fetch')));
    generator.count.set(3);
    await generator.press();
    wait(5_000);
    await generator.press();
    wait(5_000);
    generator.count.set(2);
    await generator.press();
    expect(sent.map(({ count }) => count)).toEqual([3, 3, 2]);
    expect(sent[1]?.intentKey).toBe(sent[0]?.intentKey);
    expect(sent[2]?.intentKey).not.toBe(sent[0]?.intentKey);
  });

  test('a storyboard that could not be saved is not sent, and the failure says so', async () => {
    const { sent } = setUp();
    const generator = createGenerator({
      storyboardId: 'board1',
      engine: 'stand-in',
      flushSave: async () => fail({ code: 'conflict', sentence: 'Changed elsewhere.' }),
      generateTakes: async () => ok([take]),
      makeId: counter(),
      clock: () => 0,
    });
    expect(await generator.press()).toEqual(fail({ code: 'conflict', sentence: 'Changed elsewhere.', isUnsent: true }));
    expect(sent).toHaveLength(0);
  });
});
