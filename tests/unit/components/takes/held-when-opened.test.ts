import { describe, expect, it } from 'vitest';
import { heldWhenOpened } from '#components/takes/held-when-opened.ts';
import { takeViewOf } from '#tests/support/take-view.ts';

const heldBy = { code: 'kling-1102', sentence: 'The Kling account has no units left.', seenAt: 1000 };
const why = { code: heldBy.code, sentence: heldBy.sentence };

describe('what is wrong with the account, before anything is generated', () => {
  it('is told as the page was opened with it', () => {
    expect(heldWhenOpened({ heldBy }, [])).toBe(heldBy);
    expect(heldWhenOpened({ heldBy }, [takeViewOf({ status: 'ready', acceptedAt: 900 })])).toBe(heldBy);
    expect(heldWhenOpened({ heldBy }, [takeViewOf({ status: 'waiting', heldBy: why })])).toBe(heldBy);
  });

  it('is over once a take was accepted since, or waits for nothing but its turn', () => {
    expect(heldWhenOpened({ heldBy }, [takeViewOf({ status: 'rendering', acceptedAt: 1100 })])).toBeNull();
    expect(heldWhenOpened({ heldBy }, [takeViewOf({ status: 'waiting' })])).toBeNull();
  });

  it('is nothing where nothing is wrong', () => {
    expect(heldWhenOpened({ heldBy: null }, [])).toBeNull();
    expect(heldWhenOpened({}, [])).toBeNull();
  });
});
