import { describe, expect, it } from 'vitest';
import { createIssueWalk } from '#components/storyboard/issue-walk.ts';
import type { Issue } from '#lib/storyboard/issue.ts';

function issue(shotId: string): Issue {
  return { code: 'prompt-empty', place: { at: 'shot', shotId }, message: 'prompt-empty', values: { shot: 1 }, fixes: [], rule: null };
}

describe('going from issue to issue', () => {
  it('begins with the first, or with the last when going back, and goes around the ends', () => {
    const [a, b, c] = [issue('a'), issue('b'), issue('c')];
    const walk = createIssueWalk(() => [a, b, c]);
    expect([walk.step(1), walk.step(1), walk.step(1), walk.step(1)]).toEqual([a, b, c, a]);
    expect([walk.step(-1), walk.step(-1)]).toEqual([c, b]);
    expect(createIssueWalk(() => [a, b]).step(-1)).toBe(b);
  });

  it('goes on with the one that took the place of what was mended', () => {
    let issues = [issue('a'), issue('b'), issue('c')];
    const walk = createIssueWalk(() => issues);
    walk.step(1);
    issues = issues.slice(1);
    expect(walk.step(1)?.place).toEqual({ at: 'shot', shotId: 'b' });
  });

  it('leads nowhere when nothing is wrong', () => {
    const walk = createIssueWalk(() => []);
    expect([walk.step(1), walk.step(-1), walk.current.get()]).toEqual([null, null, null]);
  });
});
