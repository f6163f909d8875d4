import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#lib/kernel/result.ts';
import { drawnPictures } from '#lib/standin/elements/drawn-pictures.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawn-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function withPool(draw: (path: string) => Promise<Result<null, string>>) {
  const drawn: string[] = [];
  const picture = drawnPictures({
    elementFolder: { drawnPath: (elementId) => join(folder, `${elementId}.png`) },
    pool: {
      draw: (elementId, path) => {
        drawn.push(elementId);
        return draw(path);
      },
    },
  });
  return { picture, drawn };
}

describe('the picture of a preset', () => {
  it('is drawn once, however many ask at the same moment, and stays', async () => {
    const { picture, drawn } = withPool(async (path) => {
      await writeFile(path, 'a picture');
      return { ok: true, value: null };
    });
    const asked = await Promise.all(Array.from({ length: 12 }, () => picture('172')));
    asked.push(await picture('172'));
    for (const found of asked) expect(found).toEqual({ ok: true, value: join(folder, '172.png') });
    expect(await readFile(join(folder, '172.png'), 'utf8')).toBe('a picture');
    expect(drawn).toEqual(['172']);
  });

  it('is not there before all of it is', async () => {
    let seen: string[] = [];
    const { picture } = withPool(async (path) => {
      await writeFile(path, 'half a pic');
      seen = await readdir(folder);
      return { ok: true, value: null };
    });
    await picture('172');
    expect(seen).not.toContain('172.png');
    expect(await readdir(folder)).toEqual(['172.png']);
  });

  it('that could not be drawn is tried again when it is next asked for', async () => {
    let tries = 0;
    const { picture } = withPool(async (path) => {
      tries += 1;
      if (tries === 1) return { ok: false, error: 'no space left' };
      await writeFile(path, 'a picture');
      return { ok: true, value: null };
    });
    expect(await picture('172')).toEqual({ ok: false, error: 'no space left' });
    expect((await picture('172')).ok).toBe(true);
  });
});
