import type { MakeId } from '#lib/kernel/ids.ts';
import { DOCUMENT_VERSION, NOTHING_ASIDE, type Storyboard } from './document.ts';

/** An empty storyboard: one shot of 5 s. Everything is said, nothing left to the service's defaults. */
export function newStoryboard(makeId: MakeId, title = 'Untitled storyboard'): Storyboard {
  return {
    version: DOCUMENT_VERSION,
    title,
    kind: 'storyboard',
    settings: { model: 'kling-3-omni', mode: 'pro', aspectRatio: '16:9', sound: false, watermark: false, implied: [] },
    totalSeconds: 5,
    totalLocked: false,
    shots: [{ id: makeId(), prompt: '', seconds: 5 }],
    autoPrompt: '',
    singlePrompt: '',
    references: [],
    aside: NOTHING_ASIDE,
  };
}
