/** One raw body, judged by the import (`parse`, then `check`), and by the stand-in. */
import { LIMITS } from '#lib/kling/limits.ts';
import { parse } from '#lib/kling/parse.ts';
import { check } from '#lib/storyboard/check.ts';
import type { MediaFacts, Source, Storyboard } from '#lib/storyboard/document.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';
import { counter } from '#tests/unit/kling/boards.ts';
import { compiled, factsOfInline, wordsOf } from './board-verdicts.ts';
import { type Comparison, standinRefusal } from './comparison.ts';

/** Bytes that nobody made as a picture are none. */
const NO_PICTURE: MediaFacts = {
  mediaType: 'application/octet-stream',
  bytes: 12,
  width: 0,
  height: 0,
  durationSeconds: null,
  framesPerSecond: null,
};

export function compareRaw(body: unknown): Comparison {
  const standin = standinRefusal(body);
  const read = parse(body, { makeId: counter('new'), imageSource, videoSource: (url) => ({ type: 'url', url, facts: null }) });
  if (!read.ok) return { aside: null, client: read.error.sentence, standin };
  const board = withKinds(read.value.storyboard);
  const issues = check(board, LIMITS[board.settings.model]);
  if (issues.length > 0) return { aside: issues.every(({ rule }) => rule === null) ? 'own-rule' : null, client: wordsOf(issues), standin };
  // What the desk would send in its place must pass, too. Of what a request lacks, an import fills in the ratio alone.
  const sent = standinRefusal(compiled(board));
  const isMended = standin === 'aspect_ratio cannot be empty' && sent === null;
  return { aside: isMended ? 'mended' : null, client: null, standin: standin ?? sent };
}

/** As an import does: an address stays one, inline bytes become a stored file that was measured. */
function imageSource(text: string): Source {
  if (/^https?:/i.test(text)) return { type: 'url', url: text, facts: null };
  return { type: 'file', fileId: 'f'.repeat(64), facts: factsOfInline(text) ?? NO_PICTURE };
}

/** A request names elements by number alone; their kinds are known from the account's list. */
function withKinds(board: Storyboard): Storyboard {
  const references = board.references.map((reference) =>
    reference.kind === 'element' ? { ...reference, elementKind: numberedElements(reference.elementId) ?? ('unknown' as const) } : reference,
  );
  return { ...board, references };
}
