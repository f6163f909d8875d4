import { describe, expect, test } from 'vitest';
import { createNotices } from '#lib/client/notices.ts';
import { handMovedTime } from './hand-moved.ts';

function setUp() {
  const time = handMovedTime();
  const notices = createNotices(time);
  return { time, notices, shown: () => notices.current.get()?.said ?? null };
}

describe('notices', () => {
  test('go away by themselves, bad news later', async () => {
    const { time, notices, shown } = setUp();
    notices.tell('Done.');
    await time.advance(5_000);
    expect(shown()).toBeNull();
    notices.tell('Not done.', 'bad');
    await time.advance(5_000);
    expect(shown()).toBe('Not done.');
    await time.advance(7_000);
    expect(shown()).toBeNull();
  });

  test('stay while somebody reads them, and a while longer', async () => {
    const { time, notices, shown } = setUp();
    notices.tell('Done.');
    notices.hold();
    await time.advance(60_000);
    expect(shown()).toBe('Done.');
    notices.release();
    await time.advance(4_999);
    expect(shown()).toBe('Done.');
    await time.advance(1);
    expect(shown()).toBeNull();
  });

  test('a new one takes the place of the old one, and has its own time', async () => {
    const { time, notices, shown } = setUp();
    notices.tell('First.');
    await time.advance(4_000);
    notices.tell('Second.');
    await time.advance(4_000);
    expect(shown()).toBe('Second.');
  });

  test('go away when they are no longer true', () => {
    const { notices, shown } = setUp();
    notices.tell({ refusal: 'no-room' });
    notices.dismissIf((said) => typeof said === 'string');
    expect(shown()).toEqual({ refusal: 'no-room' });
    notices.dismissIf((said) => typeof said === 'object');
    expect(shown()).toBeNull();
  });
});
