import { describe, expect, it } from 'vitest';
import { plannedShots, ratioOf } from '#components/preview/plan.ts';
import { nextStart, previousStart } from '#components/preview/shot-steps.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { ImageReference, ImageRole, Storyboard } from '#lib/storyboard/document.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';

const facts = { mediaType: 'image/png', bytes: 1, width: 800, height: 600, durationSeconds: null, framesPerSecond: null };
const image = (id: string, digit: string, role: ImageRole = 'reference'): ImageReference => ({
  kind: 'image',
  id,
  name: `Picture ${id}`,
  pinned: false,
  role,
  source: { type: 'file', fileId: digit.repeat(64), facts },
});
const urlOf = (digit: string) => `/api/files/${digit.repeat(64)}?preview=large`;

function board(change: Partial<Storyboard>): Storyboard {
  let next = 0;
  return { ...newStoryboard(() => `id${next++}`), ...change };
}

describe('the plan to be drawn', () => {
  it('is every shot at its place, with its words and the pictures that it names', () => {
    const shots = [
      { id: 's1', seconds: 2, prompt: `By ${mention('a')} and ${mention('gone')}.` },
      { id: 's2', seconds: 3, prompt: `${mention('b')}${mention('a')}` },
    ];
    expect(plannedShots(board({ shots, totalSeconds: 5, references: [image('a', '1'), image('b', '2')] }))).toEqual([
      { number: 1, startSeconds: 0, seconds: 2, caption: 'By Picture a and .', pictureUrls: [urlOf('1')] },
      { number: 2, startSeconds: 2, seconds: 3, caption: 'Picture bPicture a', pictureUrls: [urlOf('2'), urlOf('1')] },
    ]);
  });

  it('is one shot of the whole length where no cuts are planned, from the first frame to the end frame', () => {
    const references = [image('end', '3', 'end-frame'), image('a', '1'), image('first', '2', 'first-frame')];
    const planned = plannedShots(board({ kind: 'single', totalSeconds: 5, singlePrompt: mention('a'), references }));
    expect(planned).toMatchObject([{ seconds: 5, pictureUrls: [urlOf('2'), urlOf('1'), urlOf('3')] }]);
  });

  it('knows the shape of its frame', () => {
    expect([ratioOf('16:9'), ratioOf('9:16'), ratioOf('1:1')]).toEqual([16 / 9, 9 / 16, 1]);
  });
});

describe('stepping from shot to shot', () => {
  const starts = [0, 2, 5];

  it('goes back to the start of the shot first, and from there to the one before', () => {
    expect([previousStart(starts, 4), previousStart(starts, 2.2), previousStart(starts, 2), previousStart(starts, 0)]).toEqual([
      2, 0, 0, 0,
    ]);
  });

  it('goes on to the next start, and from the last shot to the end', () => {
    expect([nextStart(starts, 0, 7), nextStart(starts, 2, 7), nextStart(starts, 6, 7), nextStart([], 1, 5)]).toEqual([2, 5, 7, 5]);
  });
});
