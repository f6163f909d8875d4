import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { fetchPicture } from '#lib/standin/assets/gather.ts';

it('a download that broke off leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fetch-test-'));
  const fetched = await fetchPicture('https://example.com/a.png', 'a', LIMITS['kling-3-omni'], {
    folder: { scratchPath: (name) => join(folder, name), keepPicture: async () => '' },
    pool: { measure: async () => ({ ok: true, value: null }) },
    fetchRemote: async (_, path) => {
      await writeFile(path, 'half of a pict');
      return { ok: false, error: 'It broke off.' };
    },
  });
  expect(fetched).toEqual({ ok: false, error: 'Failed to download the input image. It broke off.' });
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
