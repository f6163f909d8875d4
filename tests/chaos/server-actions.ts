/** Calls server actions over HTTP, in the form in which Next's own script in a browser does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#lib/kernel/result.ts';

const MANIFEST = '.next/server/server-reference-manifest.json';
const HOME_ACTIONS = 'app/storyboards/home-actions.ts';
const EDITOR_ACTIONS = 'app/storyboards/[storyboardId]/actions.ts';

interface Manifest {
  readonly node: Readonly<Record<string, { readonly filename: string; readonly exportedName: string }>>;
}

export interface ActionIds {
  readonly createFrom: string;
  readonly generateTakes: string;
}

/** The names that the build has given to the actions; a page carries them in its script. */
export function readActionIds(root: string): ActionIds {
  const manifest = JSON.parse(readFileSync(join(root, MANIFEST), 'utf8')) as Manifest;
  const idOf = (filename: string, exportedName: string): string => {
    const found = Object.entries(manifest.node).find(([, action]) => action.filename === filename && action.exportedName === exportedName);
    if (!found) throw new Error(`The build has no action ${exportedName} of ${filename}.`);
    return found[0];
  };
  return { createFrom: idOf(HOME_ACTIONS, 'createFrom'), generateTakes: idOf(EDITOR_ACTIONS, 'generateTakes') };
}

/** Nobody knows what became of the request: it, or its answer, did not arrive whole. */
export class NoAnswer extends Error {}

export interface ActionCall {
  /** Where the app answers, without a path. */
  readonly origin: string;
  /** The page on which the action is called. */
  readonly page: string;
  readonly actionId: string;
  readonly argument: unknown;
  /** How long a person waits before pressing again. */
  readonly patienceMs: number;
}

/** What the action answered. Throws `NoAnswer` when a browser would have none either. */
export async function callAction<Value>({
  origin,
  page,
  actionId,
  argument,
  patienceMs,
}: ActionCall): Promise<Result<Value, { readonly code: string; readonly sentence: string }>> {
  let text: string;
  try {
    const response = await fetch(origin + page, {
      method: 'POST',
      headers: {
        'next-action': actionId,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        origin,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify([argument]),
      signal: AbortSignal.timeout(patienceMs),
    });
    text = await response.text();
    if (!response.ok) throw new NoAnswer(`HTTP ${response.status}`);
  } catch (cause) {
    if (cause instanceof NoAnswer) throw cause;
    throw new NoAnswer(String(cause), { cause });
  }
  // The first row says which one holds what the action returned; a torn answer lacks it.
  const row = text.split('\n').find((line) => line.startsWith('1:'));
  if (row === undefined) throw new NoAnswer(`The answer is not whole: ${text.slice(0, 200)}`);
  return JSON.parse(row.slice(2)) as Result<Value, { readonly code: string; readonly sentence: string }>;
}
