/** An editor whose surroundings a test holds in its hands. */
import { createEditor } from '#lib/client/create-editor.ts';
import type { EditorActions } from '#lib/client/editor-actions.ts';
import { storyboardResolver } from '#lib/client/storyboard-resolver.ts';
import { ok } from '#lib/kernel/result.ts';
import { DOCUMENT_VERSION, NOTHING_ASIDE, type Storyboard } from '#lib/storyboard/document.ts';
import { type HandMovedFrames, type HandMovedTime, handMovedFrames, handMovedTime } from './hand-moved.ts';

export function storyboardOf(...seconds: number[]): Storyboard {
  return {
    version: DOCUMENT_VERSION,
    title: 'Night market',
    kind: 'storyboard',
    settings: { model: 'kling-3-omni', mode: 'pro', aspectRatio: '16:9', sound: false, watermark: false, implied: [] },
    totalSeconds: seconds.reduce((sum, each) => sum + each, 0),
    totalLocked: false,
    shots: seconds.map((each, index) => ({ id: `shot${index + 1}`, prompt: `Words ${index + 1}.`, seconds: each })),
    autoPrompt: '',
    singlePrompt: '',
    references: [],
    aside: NOTHING_ASIDE,
  };
}

export function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id${count}`;
  };
}

const unused = () => Promise.reject(new Error('This action is not part of the test.'));

export function anEditor(document: Storyboard, actions: Partial<EditorActions> = {}) {
  const time: HandMovedTime = handMovedTime();
  const frames: HandMovedFrames = handMovedFrames();
  const kept: Storyboard[] = [];
  const saves: { readonly revision: number; readonly document: unknown }[] = [];
  const editor = createEditor(
    {
      storyboardId: 'board1',
      revision: 1,
      document,
      takes: [],
      engine: { engine: 'stand-in', label: 'Stand-in', detail: '', baseUrl: 'https://api.kling.example', localVideos: true },
      actions: {
        async saveStoryboard({ revision, document: saved }) {
          saves.push({ revision, document: saved });
          return ok({ revision: revision + 1, savedAt: 0 });
        },
        addImageFromUrl: unused,
        createStoryboard: unused,
        readStoryboard: unused,
        mendImage: unused,
        originalOfImage: unused,
        generateTakes: unused,
        retryTake: unused,
        cancelTake: unused,
        markCuts: unused,
        markTake: unused,
        readTakePlan: unused,
        readLedger: unused,
        setSpendingCap: unused,
        ...actions,
      },
    },
    {
      clock: time.now,
      makeId: counter(),
      scheduler: time,
      frames,
      resolver: storyboardResolver,
      keep: (board) => kept.push(board) > 0,
      release: () => undefined,
      preferences: () => null,
    },
  );
  return { editor, time, frames, saves, kept };
}
