import { afterEach, expect, it, vi } from 'vitest';
import { exportAnimatic } from '#components/preview/animatic-export/export-animatic.ts';
import { anEditor, storyboardOf } from '../../client/an-editor.ts';

afterEach(() => vi.unstubAllGlobals());

it('what breaks before the worker has begun ends the making, too, and is not waited for', async () => {
  // As a page does in which an extension has put a style sheet of its own.
  const sheet = {
    href: null,
    get cssRules() {
      throw new DOMException('Cannot access rules', 'SecurityError');
    },
  };
  vi.stubGlobal('document', { documentElement: null, baseURI: 'http://127.0.0.1/', styleSheets: [sheet] });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => 'Geist' }));
  const shares: number[] = [];
  const made = await exportAnimatic(
    anEditor(storyboardOf(5)).editor,
    { side: 720, ticks: false, words: { shot: 'SHOT', seconds: 's' } },
    { signal: new AbortController().signal, onWaiting: () => undefined, onProgress: (share) => shares.push(share) },
  );
  expect(made).toMatchObject({ ok: false, error: { code: 'broken', cause: expect.stringContaining('Cannot access rules') } });
  expect(shares).toEqual([0]);
});
