import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { parse } from '#lib/kling/parse.ts';
import { isNewerRequest, unreadFields } from '#lib/kling/unread-fields.ts';
import type { Reference, Source } from '#lib/storyboard/document.ts';
import type { ImportDraft, ImportNote } from '#lib/storyboard/import/draft.ts';
import type { ImportFormat } from '#lib/storyboard/import/format.ts';
import type { Failure } from '../failure.ts';
import { storeFromUrl } from '../files/store-from-url.ts';
import { storeImage } from '../files/store-image.ts';
import type { Studio } from '../studio.ts';

/** Stands for a picture that travelled inside the request, until it is stored. Not an address anyone could send. */
const INLINE = 'inline:';

/**
 * The body of a create call as a storyboard. Its pictures are stored here, so that their facts are known and they are
 * still there when their address is not; one that cannot be fetched keeps its address.
 */
export async function readRequest(studio: Studio, format: ImportFormat, body: unknown): Promise<Result<ImportDraft, Failure>> {
  if (isNewerRequest(body)) {
    return fail({
      code: 'newer-request',
      sentence: 'This request is for Kling’s newer API, which Shotboard does not read. Import one that names its model in the body.',
    });
  }
  const inline: string[] = [];
  const parsed = parse(body, {
    makeId: studio.makeId,
    imageSource: (text) => urlSource(/^https?:/i.test(text) ? text : `${INLINE}${inline.push(text) - 1}`),
    videoSource: urlSource,
  });
  if (!parsed.ok) return parsed;
  const stored = await Promise.all(parsed.value.storyboard.references.map((each) => withStoredImage(studio, each, inline)));
  const spoilt = stored.find(({ failure, reference }) => failure !== null && isInline(reference));
  if (spoilt?.failure) return fail({ ...spoilt.failure, sentence: `${spoilt.reference.name}: ${spoilt.failure.sentence}` });
  const { unknown, ofTheCall } = unreadFields(body);
  const notes: ImportNote[] = [];
  if (unknown.length > 0) notes.push({ key: 'fields', values: { names: unknown.join(', ') } });
  if (ofTheCall.length > 0) notes.push({ key: 'call-only', values: { names: ofTheCall.join(', ') } });
  for (const { reference, failure } of stored) {
    if (failure) notes.push({ key: 'not-fetched', values: { names: `“${reference.name}”`, reason: failure.sentence } });
  }
  const storyboard = { ...parsed.value.storyboard, references: stored.map(({ reference }) => reference) };
  return ok({ format, storyboard, notes, leftOut: [], missingFileIds: [] });
}

interface Stored {
  readonly reference: Reference;
  /** Why it could not be stored; the reference is as it was. */
  readonly failure: Failure | null;
}

async function withStoredImage(studio: Studio, reference: Reference, inline: readonly string[]): Promise<Stored> {
  if (reference.kind !== 'image' || reference.source.type !== 'url') return { reference, failure: null };
  const { url } = reference.source;
  const answer = isInline(reference)
    ? await storeImage(studio, { stream: decoded(inline[Number(url.slice(INLINE.length))] ?? ''), name: `${reference.name}.png` })
    : await storeFromUrl(studio, url);
  if (!answer.ok) return { reference, failure: answer.error };
  const { fileId, facts } = answer.value;
  return { reference: { ...reference, source: { type: 'file', fileId, facts } }, failure: null };
}

function isInline(reference: Reference): boolean {
  return reference.kind === 'image' && reference.source.type === 'url' && reference.source.url.startsWith(INLINE);
}

async function* decoded(base64: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(base64, 'base64');
}

function urlSource(url: string): Source {
  return { type: 'url', url, facts: null };
}
