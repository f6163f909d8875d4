import { describe, expect, it } from 'vitest';
import type { FetchRemote } from '#lib/standin/assets/fetch-remote.ts';
import type { Element } from '#lib/standin/elements/element.ts';
import { createElementBook } from '#lib/standin/elements/element-book.ts';
import { createMakings } from '#lib/standin/elements/makings.ts';

const clip = (number: number): Element => ({
  taskId: String(100_000_000_000_000_000n + BigInt(number)),
  externalTaskId: null,
  elementId: String(200_000_000_000_000_000n + BigInt(number)),
  name: 'Ada',
  description: 'Watchmaker',
  kind: 'video',
  pictures: [],
  videoUrl: 'https://example.com/ada.mp4',
  voiceId: null,
  tagIds: [],
  state: 'making',
  message: '',
  callbackUrl: null,
  origin: '',
  createdAt: 1,
  updatedAt: 1,
});

function makingsWith(fetchRemote: FetchRemote, elements: readonly Element[]) {
  const told: Element[] = [];
  const book = createElementBook({ save: async () => undefined }, elements);
  const makings = createMakings({
    elements: book,
    elementChanged: (element) => told.push(element),
    folder: { scratchPath: (name: string) => `/nowhere/${name}`, keepPicture: async () => '' },
    pool: { measure: async () => ({ ok: false, error: 'The stand-in is ending.' }) },
    fetchRemote,
    clock: () => 2,
    width: 3,
    endingMs: 10,
    dry: false,
    log: () => undefined,
  });
  for (const element of elements) makings.begin(element);
  return { makings, book, told };
}

describe('elements that are being made', () => {
  it('fetch what they are made from a few at a time', async () => {
    let asked = 0;
    const never = Promise.withResolvers<never>();
    const count: FetchRemote = () => {
      asked += 1;
      return never.promise;
    };
    const { makings } = makingsWith(
      count,
      Array.from({ length: 50 }, (_, number) => clip(number)),
    );
    makings.stop();
    await makings.ended();
    expect(asked).toBe(3);
  });

  it('do not hold up the end, and stay as they are for the next start', async () => {
    const fetched = Promise.withResolvers<{ ok: true; value: null }>();
    const { makings, book, told } = makingsWith(() => fetched.promise, [clip(1)]);
    makings.stop();
    fetched.resolve({ ok: true, value: null });
    await makings.ended();
    expect(book.all().map(({ state }) => state)).toEqual(['making']);
    expect(told).toEqual([]);
  });

  it('fail when their making breaks, so that nobody waits for ever', async () => {
    const { makings, book, told } = makingsWith(async () => Promise.reject(new Error('no space left')), [clip(1)]);
    await expect.poll(() => told.map(({ state, message }) => `${state}: ${message}`)).toEqual(['failed: Internal error']);
    expect(book.all().map(({ state }) => state)).toEqual(['failed']);
    makings.stop();
    await makings.ended();
  });
});
