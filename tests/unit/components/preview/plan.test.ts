import { describe, expect, it } from 'vitest';
import { plannedShots, stillsOf, withPictures } from '#components/preview/plan.ts';
import { ratioOf } from '#components/preview/ratio-of.ts';
import { nextStart, previousStart } from '#components/preview/shot-steps.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { ImageReference, ImageRole, Storyboard, VideoReference, VideoRole } from '#lib/storyboard/document.ts';
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
const video = (role: VideoRole): VideoReference => ({
  kind: 'video',
  id: 'v',
  name: 'Slow walk',
  pinned: false,
  role,
  keepOriginalSound: false,
  source: { type: 'file', fileId: '9'.repeat(64), facts: { ...facts, mediaType: 'video/mp4', durationSeconds: 4, framesPerSecond: 24 } },
});
const filmUrl = `/api/files/${'9'.repeat(64)}`;
const NO_OTHERS = { filmUrl: null, firstFrameUrl: null, endFrameUrl: null };
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
      { number: 1, startSeconds: 0, seconds: 2, caption: 'By Picture a and .', pictureUrls: [urlOf('1')], ...NO_OTHERS },
      { number: 2, startSeconds: 2, seconds: 3, caption: 'Picture bPicture a', pictureUrls: [urlOf('2'), urlOf('1')], ...NO_OTHERS },
    ]);
  });

  it('is one shot of the whole length where no cuts are planned, from the first frame to the end frame', () => {
    const references = [image('end', '3', 'end-frame'), image('a', '1'), image('first', '2', 'first-frame')];
    const planned = plannedShots(board({ kind: 'single', totalSeconds: 5, singlePrompt: mention('a'), references }));
    expect(planned).toMatchObject([{ seconds: 5, pictureUrls: [urlOf('1')], firstFrameUrl: urlOf('2'), endFrameUrl: urlOf('3') }]);
  });

  it('shows a video where it is named, and an edited one as the ground of it all', () => {
    const shots = [
      { id: 's1', seconds: 2, prompt: `${mention('a')} moves like ${mention('v')}.` },
      { id: 's2', seconds: 3, prompt: 'It stops.' },
    ];
    const planned = plannedShots(board({ shots, totalSeconds: 5, references: [image('a', '1'), video('feature')] }));
    expect(planned.map(({ pictureUrls, filmUrl }) => [pictureUrls, filmUrl])).toEqual([
      [[urlOf('1'), filmUrl], filmUrl],
      [[], null],
    ]);
    const edited = plannedShots(board({ kind: 'single', singlePrompt: mention('a'), references: [image('a', '1'), video('base')] }));
    expect(edited).toMatchObject([{ pictureUrls: [filmUrl, urlOf('1')], filmUrl }]);
    if (edited[0]) expect(stillsOf(edited[0])).toEqual([urlOf('1')]);
  });

  it('shows an element by its picture, first where it is named first', () => {
    const mara = { kind: 'element', id: 'e', name: 'Mara', pinned: false, elementId: '123', elementKind: 'unknown' } as const;
    const shots = [{ id: 's1', seconds: 3, prompt: `${mention('e')} with ${mention('a')}.` }];
    const [planned] = plannedShots(board({ shots, totalSeconds: 3, references: [image('a', '1'), mara] }));
    expect(planned?.pictureUrls).toEqual(['/api/elements/123/picture', urlOf('1')]);
  });

  it('shows with words that name nothing what is sent with them', () => {
    const references = [image('waits', '1'), { ...image('pinned', '2'), pinned: true }, video('feature')];
    expect(plannedShots(board({ kind: 'auto', autoPrompt: 'A walk.', references }))[0]?.pictureUrls).toEqual([urlOf('2'), filmUrl]);
    expect(plannedShots(board({ references }))[0]?.pictureUrls).toEqual([]);
  });

  it('is drawn with the pictures that are there', () => {
    const picture = { image: { width: 4, height: 3 }, width: 4, height: 3 };
    const references = [image('first', '2', 'first-frame'), image('a', '1')];
    const planned = plannedShots(board({ kind: 'single', totalSeconds: 5, singlePrompt: mention('a'), references }));
    const [drawn] = withPictures(planned, (url) => (url === urlOf('2') ? picture : null));
    expect(drawn).toMatchObject({ pictures: [], firstFrame: picture });
    expect(drawn).not.toHaveProperty('endFrame');
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
