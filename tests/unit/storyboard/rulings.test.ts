import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { asideNews } from '#lib/storyboard/aside-news.ts';
import { check } from '#lib/storyboard/check.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { editSettled } from '#lib/storyboard/edit-settled.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { rulings } from '#lib/storyboard/rulings.ts';
import { settle } from '#lib/storyboard/settle.ts';
import { storyboards } from '#tests/unit/kling/arbitraries.ts';
import { board, image, video } from '#tests/unit/kling/boards.ts';

function ruled(storyboard: Storyboard) {
  return rulings(storyboard, LIMITS[storyboard.settings.model]);
}

function edited(storyboard: Storyboard, intent: Intent): Storyboard {
  const result = editSettled(storyboard, intent, LIMITS);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('what the choices made so far rule out', () => {
  it('names the model that does not offer a kind, a mode or sound', () => {
    const onO1 = ruled(board({ kind: 'single', settings: { model: 'kling-o1' } }));
    expect(onO1.kinds).toMatchObject({ storyboard: { reason: 'kindNotOffered', values: { model: 'Kling O1' } }, single: null });
    expect(onO1.modes).toMatchObject({ '4k': { reason: 'modeNotOffered' }, pro: null });
    expect(onO1.sound).toMatchObject({ reason: 'noSound' });
    expect(onO1.total).toEqual({ min: 3, max: 10, ruling: expect.objectContaining({ reason: 'longestVideo' }) });
  });

  it('keeps frames and edits for Single, and frames away from a video that is edited', () => {
    expect(ruled(board()).imageRoles['first-frame']).toMatchObject({ reason: 'onlyInSingle' });
    expect(ruled(board()).videoRoles).toMatchObject({ feature: null, base: { reason: 'onlyInSingle' } });
    const editing = ruled(board({ kind: 'single', references: [video('v', { role: 'base' })] }));
    expect(editing.imageRoles).toMatchObject({ reference: null, 'end-frame': { reason: 'framesBesideEdit' } });
    expect([editing.aspectRatio?.reason, editing.sound?.reason, editing.total.ruling?.reason]).toEqual([
      'ratioOfEditedVideo',
      'soundBesideVideo',
      'lengthOfEditedVideo',
    ]);
  });

  it('says that a first frame gives the shape, and that O1 takes no end frame beside a video', () => {
    expect(ruled(board({ kind: 'single', references: [image('a', { role: 'first-frame' })] })).aspectRatio?.reason).toBe(
      'ratioOfFirstFrame',
    );
    const onO1 = board({ kind: 'single', settings: { model: 'kling-o1' }, references: [video('v')] });
    expect(ruled(onO1).imageRoles).toMatchObject({ 'first-frame': null, 'end-frame': { reason: 'endFrameBesideVideo' } });
  });

  it('never lets a check refuse a kind, a mode or a sound that it left open', () => {
    fc.assert(
      fc.property(storyboards, (storyboard) => {
        const limits = LIMITS[storyboard.settings.model];
        const settled = settle(storyboard, limits);
        const { kinds, modes, sound } = rulings(settled, limits);
        expect([kinds[settled.kind], modes[settled.settings.mode], settled.settings.sound ? sound : null]).toEqual([null, null, null]);
        const refused = check(settled, limits).map(({ code }) => code);
        for (const code of [
          'kind-not-supported',
          'mode-not-supported',
          'sound-not-supported',
          'sound-with-video',
          'frames-in-multi-shot',
        ]) {
          expect(refused).not.toContain(code);
        }
      }),
    );
  });
});

describe('the news of what was put aside', () => {
  const loud = board({ settings: { mode: '4k', sound: true } });

  it('lists what was kept and when it comes back, and then that it is back', () => {
    const onO1 = edited(loud, { type: 'set-model', model: 'kling-o1' });
    expect(asideNews(loud, onO1, LIMITS['kling-o1'])).toEqual({
      kept: [{ what: 'kind', kind: 'storyboard' }, { what: 'mode', mode: '4k' }, { what: 'sound' }],
      when: 'whenModel',
      broughtBack: [],
    });
    const back = edited(onO1, { type: 'set-model', model: 'kling-3-omni' });
    expect(asideNews(onO1, back, LIMITS['kling-3-omni'])?.broughtBack).toHaveLength(3);
  });

  it('says nothing of what a person decided anew, nor of edits that put nothing aside', () => {
    const onO1 = edited(loud, { type: 'set-model', model: 'kling-o1' });
    expect(asideNews(onO1, edited(onO1, { type: 'set-mode', mode: 'standard' }), LIMITS['kling-o1'])).toBeNull();
    expect(asideNews(loud, edited(loud, { type: 'set-title', title: 'Rain' }), LIMITS['kling-3-omni'])).toBeNull();
  });

  it('names the image whose role waits for Single', () => {
    const framed = board({ kind: 'single', references: [image('a', { name: 'Brass bowl', role: 'first-frame' })] });
    expect(asideNews(framed, edited(framed, { type: 'set-kind', kind: 'auto' }), LIMITS['kling-3-omni'])).toMatchObject({
      kept: [{ what: 'first-frame', name: 'Brass bowl' }],
      when: 'whenSingle',
    });
  });
});
