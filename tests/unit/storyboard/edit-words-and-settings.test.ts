import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { STORED } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { board } from '#tests/unit/kling/boards.ts';
import { edited, refusalOf } from './driver.ts';

const written = board({
  shots: [
    ['Steam over a bowl.', 2],
    ['Rain.', 3],
  ],
  autoPrompt: 'All about lanterns',
  singlePrompt: mention('mei'),
});

describe('words', () => {
  it('keeps the words of every kind when the kind is switched', () => {
    const back = edited(written, { type: 'set-kind', kind: 'single' }, { type: 'set-kind', kind: 'storyboard' });
    expect(back).toEqual(written);
  });

  it('cuts only what no document could hold', () => {
    const long = 'x'.repeat(STORED.maxPromptLength + 5);
    const cut = edited(written, { type: 'set-prompt', target: 'auto', prompt: long }, { type: 'set-title', title: long });
    expect(cut.autoPrompt).toHaveLength(STORED.maxPromptLength);
    expect(storyboardSchema.safeParse(cut).success).toBe(true);
    expect(refusalOf(written, { type: 'set-prompt', target: { shotId: 'gone' }, prompt: '' })).toBe('shot-not-found');
  });
});

describe('settings', () => {
  it('sends a setting that somebody chose, even where it equals the service’s default', () => {
    const imported = board({ settings: { implied: ['mode', 'aspectRatio', 'sound', 'duration'] } });
    expect(edited(imported, { type: 'set-mode', mode: 'pro' }).settings.implied).toEqual(['aspectRatio', 'sound', 'duration']);
    expect(edited(imported, { type: 'set-aspect-ratio', aspectRatio: '16:9' }).settings.implied).toEqual(['mode', 'sound', 'duration']);
    expect(edited(imported, { type: 'set-sound', sound: false }).settings.implied).toEqual(['mode', 'aspectRatio', 'duration']);
    expect(edited(imported, { type: 'set-watermark', watermark: true }).settings.implied).toHaveLength(4);
  });

  it('changes the model and nothing else, so that switching back brings everything back', () => {
    const loud = edited(written, { type: 'set-sound', sound: true }, { type: 'set-mode', mode: '4k' });
    expect(edited(loud, { type: 'set-model', model: 'kling-o1' }, { type: 'set-model', model: 'kling-3-omni' })).toEqual(loud);
  });
});
