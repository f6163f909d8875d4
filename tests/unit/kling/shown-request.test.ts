import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownRequest } from '#lib/kling/shown-request.ts';
import { mention } from '#lib/prompt/mention.ts';
import { storyboards } from './arbitraries.ts';
import { board, compileBoard, image, video } from './boards.ts';

const facts = { mediaType: 'image/png', bytes: 1_000_000, width: 1000, height: 800, durationSeconds: null, framesPerSecond: null };
const stored = { type: 'file', fileId: 'a'.repeat(64), facts } as const;
const folded = { image: (_: unknown, bytes: number) => `picture of ${bytes}`, video: () => 'a signed link' };

describe('the request as it is shown', () => {
  it('is what would be sent when nothing is stored here, issues and all', () => {
    fc.assert(
      fc.property(storyboards, (storyboard) => {
        expect(shownRequest(storyboard, folded).request).toEqual(compileBoard(storyboard));
      }),
    );
  });

  it('folds stored pictures and videos, and says how much Base64 that is', () => {
    const storyboard = board({
      kind: 'single',
      singlePrompt: `Over ${mention('bowl')}.`,
      references: [image('bowl', { source: stored }), video('clip', { source: stored })],
    });
    const shown = shownRequest(storyboard, folded);
    expect(shown.request.image_list).toEqual([{ image_url: 'picture of 1333336' }]);
    expect(shown.request.video_list).toMatchObject([{ video_url: 'a signed link' }]);
    expect(shown.inlineBytes).toBe(1_333_336);
    expect(shown.sent.map(({ reference, token }) => [reference.name, token.kind, token.number])).toEqual([
      ['bowl', 'image', 1],
      ['clip', 'video', 1],
    ]);
  });
});
