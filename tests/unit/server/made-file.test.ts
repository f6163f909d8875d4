import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MadeFile, madeFileResponse } from '#lib/server/exports/made-file.ts';

const CONTENT = 'x'.repeat(600_000);
let folder: string;
let made: MadeFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-made-'));
  made = { path: join(folder, 'made.png'), mediaType: 'image/png', downloadName: 'A frame.png' };
  await writeFile(made.path, CONTENT);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const gone = () => vi.waitFor(() => expect(existsSync(made.path)).toBe(false));

describe('a file that was made for one answer is off the disk', () => {
  it('when it has been sent', async () => {
    const response = await madeFileResponse(made, new AbortController().signal);
    expect(existsSync(made.path)).toBe(true);
    expect([await response.text(), response.headers.get('content-length')]).toEqual([CONTENT, String(CONTENT.length)]);
    await gone();
  });

  it('when its asker leaves in the middle', async () => {
    const response = await madeFileResponse(made, new AbortController().signal);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await gone();
  });

  it('when its asker had left before it was made', async () => {
    await madeFileResponse(made, AbortSignal.abort());
    await gone();
  });

  it('when its asker leaves before anybody reads it', async () => {
    const asker = new AbortController();
    await madeFileResponse(made, asker.signal);
    asker.abort();
    await gone();
  });
});
