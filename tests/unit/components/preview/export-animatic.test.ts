import { afterEach, expect, it, vi } from 'vitest';
import { exportAnimatic } from '#components/preview/animatic-export/export-animatic.ts';
import { anEditor, storyboardOf } from '../../client/an-editor.ts';

afterEach(() => vi.unstubAllGlobals());

it('what breaks before the worker has begun ends the making, too, and is not waited for', async () => {
  vi.stubGlobal('document', { documentElement: null });
  vi.stubGlobal('getComputedStyle', () => {
    throw new Error('No styles here.');
  });
  const shares: number[] = [];
  const made = await exportAnimatic(
    anEditor(storyboardOf(5)).editor,
    { side: 720, ticks: false, words: { shot: 'SHOT', seconds: 's' } },
    { signal: new AbortController().signal, onWaiting: () => undefined, onProgress: (share) => shares.push(share) },
  );
  expect(made).toMatchObject({ ok: false, error: { code: 'broken', cause: expect.stringContaining('No styles here.') } });
  expect(shares).toEqual([0]);
});
