import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { parseCommand } from '#lib/kling/parse-command.ts';
import type { Script } from '#lib/storyboard/import/beat.ts';
import type { ImportDraft, ImportNote } from '#lib/storyboard/import/draft.ts';
import { detectFormat, type ImportFormat, withoutFence, withoutLongGaps } from '#lib/storyboard/import/format.ts';
import { MAX_SCRIPT_LENGTH, scriptTooLong, storyboardOfScript } from '#lib/storyboard/import/storyboard-of-script.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { Failure } from '../failure.ts';
import { readAside } from '../reading/reader.ts';
import { ReadingAway, readingAway } from '../reading/reading-away.ts';
import { missingFiles, type NamedFile } from '../storyboards/missing-files.ts';
import { withStoredFacts } from '../storyboards/with-stored-facts.ts';
import type { Studio } from '../studio.ts';
import { weightOf } from './import-weight.ts';
import { readRequest } from './read-request.ts';

/**
 * The largest storyboard, and any request without its pictures, are far below this; a wrong file of a hundred megabytes
 * would keep everybody waiting for minutes, only to be refused. Commands take their reader the square of their length.
 */
const MOST_WEIGHT: Readonly<Partial<Record<ImportFormat, number>>> = { storyboard: 1_000_000, request: 1_000_000, command: 200_000 };
const TOO_MUCH: Failure = {
  code: 'import-too-much',
  sentence:
    'This holds far more than a storyboard or a request can, so it was not read. Nothing was changed. Check that it is the right file.',
};

/** Room for what becomes no shot: headings, notes, indents. */
const MAX_WORDS_LENGTH = 4 * MAX_SCRIPT_LENGTH;

export interface ImportInput {
  readonly text: string;
  /** What a person says it is; null: judged by its look. */
  readonly format: ImportFormat | null;
}

/**
 * Reads what somebody brings into a storyboard to be corrected. Nothing is made or replaced: at most, pictures that came
 * along are stored as files.
 */
export async function readImport(studio: Studio, { text, format: said }: ImportInput): Promise<Result<ImportDraft, Failure>> {
  const given = withoutFence(text);
  const format = said ?? detectFormat(given);
  if (weightOf(given) > (MOST_WEIGHT[format] ?? Number.POSITIVE_INFINITY)) return fail(TOO_MUCH);
  switch (format) {
    case 'storyboard':
      return readStoryboardFile(studio, given);
    case 'request': {
      const body = parseJson(given);
      return body.ok ? readRequest(studio, format, body.value) : body;
    }
    case 'command': {
      const body = parseCommand(given);
      return body.ok ? readRequest(studio, format, body.value) : body;
    }
    case 'fountain':
    case 'script':
      return readWords(studio, format, withoutLongGaps(given));
  }
}

/** Looked at before it is read: a whole screenplay takes its readers most of a minute. */
async function readWords(studio: Studio, format: 'fountain' | 'script', words: string): Promise<Result<ImportDraft, Failure>> {
  if (words.length > MAX_WORDS_LENGTH) return fail(scriptTooLong(words.length));
  const script = await readAside(format, { words });
  if (script.ok) return drafted(studio, format, script.value);
  if (script.error instanceof ReadingAway) return fail(readingAway(script.error));
  return fail({
    code: 'script-tangled',
    sentence: 'Reading this took far too long, so nothing was imported. Take out long runs of signs such as * and _, and try again.',
    cause: script.error,
  });
}

function drafted(studio: Studio, format: ImportFormat, script: Script): Result<ImportDraft, Failure> {
  const draft = storyboardOfScript(script, studio.makeId);
  return draft.ok ? ok({ format, ...draft.value, leftOut: script.leftOut, missingFileIds: [] }) : draft;
}

async function readStoryboardFile(studio: Studio, text: string): Promise<Result<ImportDraft, Failure>> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const opened = openDocument(json.value);
  if (!opened.ok) return opened;
  const storyboard = await withStoredFacts(studio.db, opened.value);
  const missing = await missingFiles(studio.db, storyboard);
  const notes = [...missingNote('files-missing', 'reference', missing), ...missingNote('sounds-missing', 'sound', missing)];
  return ok({ format: 'storyboard', storyboard, notes, leftOut: [], missingFileIds: missing.map(({ fileId }) => fileId) });
}

function missingNote(key: 'files-missing' | 'sounds-missing', kind: NamedFile['kind'], missing: readonly NamedFile[]): ImportNote[] {
  const names = missing.filter((each) => each.kind === kind).map(({ name }) => `“${name}”`);
  return names.length === 0 ? [] : [{ key, values: { names: names.join(', '), count: names.length } }];
}

function parseJson(text: string): Result<unknown, Failure> {
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const where = cause.message.replace(/\s+/g, ' ').slice(0, 160);
    return fail({ code: 'not-json', sentence: `This is not whole JSON: ${where}. Check that all of it was copied.` });
  }
}
