import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { MODELS, NOTHING_ASIDE, type Storyboard } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { editSettled } from '#lib/storyboard/edit-settled.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { settle } from '#lib/storyboard/settle.ts';
import { storyboards } from '#tests/unit/kling/arbitraries.ts';
import { board, image, video } from '#tests/unit/kling/boards.ts';
import { intents } from './arbitrary-intents.ts';

function settled(storyboard: Storyboard): Storyboard {
  return settle(storyboard, limitsOf(storyboard));
}

function limitsOf(storyboard: Storyboard) {
  return LIMITS[storyboard.settings.model];
}

function made(storyboard: Storyboard, ...sequence: Intent[]): Storyboard {
  return sequence.reduce((current, intent) => {
    const result = editSettled(current, intent, LIMITS);
    return result.ok ? result.value : current;
  }, storyboard);
}

const toO1: Intent = { type: 'set-model', model: 'kling-o1' };
const toOmni: Intent = { type: 'set-model', model: 'kling-3-omni' };
const loud = board({
  settings: { mode: '4k', sound: true },
  shots: [
    ['Steam over a bowl.', 5],
    ['Rain.', 10],
  ],
});

/** Storyboards as an editor holds them: anything at all, settled once, and then edited at random. */
const reached = fc.tuple(storyboards, fc.array(intents, { maxLength: 12 })).map(([start, sequence]) => made(settled(start), ...sequence));

describe('what a choice rules out', () => {
  it('is put aside when the model changes, and comes back with the model that takes it', () => {
    const onO1 = made(loud, toO1);
    expect(onO1).toMatchObject({ kind: 'single', settings: { mode: 'pro', sound: false }, totalSeconds: 10 });
    expect(onO1.aside).toEqual({ kind: 'storyboard', mode: '4k', sound: true, seconds: [5, 10], roles: [] });
    expect(made(onO1, toOmni)).toEqual(loud);
  });

  it('is let go when the person chooses that setting anew', () => {
    const chosen = made(loud, toO1, { type: 'set-mode', mode: 'standard' }, { type: 'set-total', seconds: 6 }, toOmni);
    expect(chosen).toMatchObject({ kind: 'storyboard', settings: { mode: 'standard', sound: true }, totalSeconds: 6 });
    expect(chosen.aside).toEqual(NOTHING_ASIDE);
  });

  it('includes frames while there are several shots, and a video to edit, and both come back', () => {
    const framed = board({ kind: 'single', references: [image('a', { role: 'first-frame' }), image('b', { role: 'end-frame' })] });
    const several = made(framed, { type: 'set-kind', kind: 'auto' });
    expect(several.references.map((each) => each.kind === 'image' && each.role)).toEqual(['reference', 'reference']);
    expect(made(several, { type: 'set-kind', kind: 'single' })).toEqual(framed);

    const edited = board({ kind: 'single', references: [video('v', { role: 'base' })] });
    const planned = made(edited, { type: 'set-kind', kind: 'storyboard' });
    expect(planned.references[0]).toMatchObject({ role: 'feature' });
    expect(made(planned, { type: 'set-kind', kind: 'single' })).toEqual(edited);
  });

  it('forgets a role that was put aside when another image takes it, or the reference goes', () => {
    const framed = board({ references: [image('a', { role: 'first-frame' }), image('b')] });
    const single: Intent = { type: 'set-kind', kind: 'single' };
    const taken = made(settled(framed), { type: 'set-role', referenceId: 'b', role: 'first-frame' }, single);
    expect(taken.references).toMatchObject([{ role: 'reference' }, { role: 'first-frame' }]);
    expect(made(settled(framed), { type: 'remove-reference', referenceId: 'a' }).aside.roles).toEqual([]);
  });

  it('includes the sound while a video is used, and the frames while a video is edited', () => {
    const framed = board({ kind: 'single', settings: { sound: true }, references: [image('a', { role: 'first-frame' })] });
    const withVideo = made(framed, { type: 'add-reference', reference: video('v', { role: 'base' }) });
    expect(withVideo.settings.sound).toBe(false);
    expect(withVideo.references[0]).toMatchObject({ role: 'reference' });
    expect(made(withVideo, { type: 'remove-reference', referenceId: 'v' })).toEqual(framed);
  });

  it('gives who asks for more seconds than the model makes its longest video, and keeps nothing back', () => {
    const short = board({ kind: 'single', settings: { model: 'kling-o1' } });
    const long = made(short, { type: 'set-total', seconds: 15 });
    expect(long).toMatchObject({ totalSeconds: 10, aside: { seconds: null } });
  });

  it('lets go of lengths that cannot be those of the shots', () => {
    const byHand = { ...loud, aside: { ...NOTHING_ASIDE, seconds: [1, 1, 1] } };
    expect(settled(byHand)).toEqual(loud);
  });
});

describe('settling any storyboard', () => {
  it('twice changes nothing more, and a settled storyboard stays the same object', () => {
    fc.assert(
      fc.property(storyboards, fc.constantFrom(...MODELS), (storyboard, model) => {
        const once = settle(storyboard, LIMITS[model]);
        expect(settle(once, LIMITS[model])).toBe(once);
      }),
    );
  });

  it('never makes an invalid document', () => {
    fc.assert(
      fc.property(reached, (storyboard) => {
        expect(storyboardSchema.safeParse(storyboard)).toEqual({ success: true, data: storyboard });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same storyboard back after a switch of model or kind and back', () => {
    fc.assert(
      fc.property(reached, fc.nat(), (storyboard, pick) => {
        const { model } = storyboard.settings;
        for (const other of MODELS) {
          expect(made(storyboard, { type: 'set-model', model: other }, { type: 'set-model', model })).toEqual(storyboard);
        }
        const offered = limitsOf(storyboard).kinds;
        const kind = offered[pick % offered.length];
        // Choosing the kind that is there already is a choice too: it lets go of the one that waits.
        if (kind === undefined || storyboard.aside.kind !== null) return;
        expect(made(storyboard, { type: 'set-kind', kind }, { type: 'set-kind', kind: storyboard.kind })).toEqual(storyboard);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing in place that the model or the kind rules out by itself', () => {
    fc.assert(
      fc.property(reached, (storyboard) => {
        const { kinds, modes, sound, durationSeconds } = limitsOf(storyboard);
        expect(kinds).toContain(storyboard.kind);
        expect(modes).toContain(storyboard.settings.mode);
        expect(storyboard.settings.sound && !sound).toBe(false);
        expect(storyboard.totalSeconds).toBeLessThanOrEqual(durationSeconds.max);
      }),
    );
  });
});
