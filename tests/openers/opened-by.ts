import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as z from 'zod';
import type { CutTimeline } from '#lib/export/cut-timeline.ts';
import { anyTimeline } from '#tests/support/timelines.ts';

const failed = z.object({ failed: z.string() });

/** Of a suite's own, hostile words included, with and without sound. */
export const randomTimelines: readonly CutTimeline[] = fc.sample(anyTimeline, { numRuns: 300, seed: 6 });

/** Where `scripts/openers.mjs` has put a program. */
export function placeOf(variable: 'OPENTIMELINEIO_READER' | 'OPENSHOT_HOME' | 'PYTHON'): string {
  const place = process.env[variable];
  if (place === undefined) throw new Error('The programs of this suite are found by `npm run check:timelines`, which runs it.');
  return place;
}

/**
 * Lays the texts down as files, hands their paths to a program, one a line, and resolves with what it prints: a list with what
 * it read of each in the given shape, or `failed` with its reason.
 */
export async function openedBy<T>(command: readonly [string, ...string[]], texts: readonly string[], ending: string, shape: z.ZodType<T>) {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-openers-'));
  try {
    const paths = texts.map((text, index) => {
      const path = join(folder, `${index}.${ending}`);
      writeFileSync(path, text);
      return path;
    });
    const printed: unknown = JSON.parse(await answerOf(command, `${paths.join('\n')}\n`));
    return z.array(z.union([shape, failed])).parse(printed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answerOf([program, ...args]: readonly [string, ...string[]], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(pieces).toString('utf8')) : reject(new Error(`${program} ended with ${code}.`)),
    );
    child.stdin.end(input);
  });
}
