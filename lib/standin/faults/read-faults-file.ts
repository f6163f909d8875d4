/** Faults from a file, as `--faults` names it: the same JSON that `POST /standin/faults` takes. */
import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Fault } from './fault.ts';
import { parseFaults } from './parse-faults.ts';

export async function readFaultsFile(path: string): Promise<Result<readonly Fault[], string>> {
  const text = await readFile(path, 'utf8').then(ok, (error: unknown) => {
    if (error instanceof Error && 'code' in error) return fail(`${path} could not be read (${String(error.code)}).`);
    throw error;
  });
  if (!text.ok) return text;
  const json = parsed(text.value);
  if (!json.ok) return fail(`${path} is no JSON: ${json.error}`);
  const faults = parseFaults(json.value);
  return faults.ok ? faults : fail(`${path}: ${faults.error}`);
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return fail(error.message);
    throw error;
  }
}
