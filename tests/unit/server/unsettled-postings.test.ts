import { describe, expect, it } from 'vitest';
import { unsettledPostings } from '#lib/server/takes/unsettled-postings.ts';

const happened = (...types: string[]) =>
  types.map((each) => {
    const [type = '', code] = each.split(' ');
    return { type, detail: code === undefined ? {} : { code } };
  });

describe('a request may have been taken', () => {
  it.each([
    ['when nothing is known of it', ['sending', 'posting']],
    ['when its answer was unclear', ['posting', 'unclear', 'asked']],
    ['when its answer was lost, and the next was refused', ['posting', 'asked', 'posting', 'waiting busy']],
    ['when only the files could not be had afterwards', ['posting', 'asked', 'waiting storage-away']],
  ])('%s', (_, types) => {
    expect(unsettledPostings(happened(...types))).toHaveLength(1);
  });

  it.each([
    ['when it was refused at once', ['posting', 'waiting kling-1102']],
    ['when it was refused, and the engine asked once more to be sure', ['posting', 'asked', 'waiting kling-1102']],
    ['when none left', ['sending', 'asked', 'unclear']],
  ])('not %s', (_, types) => {
    expect(unsettledPostings(happened(...types))).toEqual([]);
  });
});
