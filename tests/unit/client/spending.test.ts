import { describe, expect, it } from 'vitest';
import { createSpending } from '#lib/client/spending.ts';

function storage(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

describe('spending', () => {
  it('lets a take of up to $2 go at once and asks about a dearer one', async () => {
    const spending = createSpending(true, () => storage());
    expect(await spending.allow(2)).toBe(true);
    const answer = spending.allow(2.1);
    expect(spending.asked.get()).toEqual({ takes: 1, dollars: 2.1 });
    spending.answer(false);
    expect([await answer, spending.asked.get()]).toEqual([false, null]);
  });

  it('takes a second press while it asks for no answer', async () => {
    const spending = createSpending(true, () => null);
    const first = spending.allow(9);
    expect(await spending.allow(9)).toBe(false);
    spending.answer(true);
    expect(await first).toBe(true);
  });

  it('asks about the price of all takes of a press together', async () => {
    const spending = createSpending(true, () => null);
    const answer = spending.allow(3, 4);
    expect(spending.asked.get()).toEqual({ takes: 4, dollars: 3 });
    spending.answer(true);
    expect(await answer).toBe(true);
  });

  it('asks nothing where nothing is charged, nor of who never wants to be asked', async () => {
    expect(await createSpending(false, () => null).allow(100)).toBe(true);
    const spending = createSpending(true, () => null);
    spending.setAskAbove('never');
    expect(await spending.allow(100)).toBe(true);
  });

  it('keeps the amount in this browser, and takes what it cannot read for no choice', async () => {
    const shelf = storage();
    createSpending(true, () => shelf).setAskAbove(5);
    expect(createSpending(true, () => shelf).askAbove()).toBe(5);
    expect(createSpending(true, () => storage({ 'shotboard.ask-above-dollars': 'lots' })).askAbove()).toBe(2);
  });
});
