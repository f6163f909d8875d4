/** One storyboard, judged by `check` as people meet it, and as the stand-in meets its request. */
import { compile } from '#lib/kling/compile.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { imageProblem } from '#lib/standin/assets/image-rules.ts';
import { videoProblem } from '#lib/standin/assets/video-rules.ts';
import { check } from '#lib/storyboard/check.ts';
import type { ImageReference, MediaFacts, Storyboard } from '#lib/storyboard/document.ts';
import type { Issue } from '#lib/storyboard/issue.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import { jpegHeader, pngHeader } from '#tests/unit/standin/requests.ts';
import { type Comparison, standinRefusal } from './comparison.ts';

const limitsOf = (board: Storyboard) => LIMITS[board.settings.model];

export function compareBoard(board: Storyboard): Comparison {
  const issues = check(board, limitsOf(board));
  const refusal = standinRefusal(compiled(board));
  return {
    // Some rules are the desk's own: the service has no such rule, and cannot be expected to agree.
    aside: issues.length > 0 && issues.every(({ rule }) => rule === null) ? 'own-rule' : null,
    client: wordsOf(issues),
    standin: refusal ?? lateProblem(board),
  };
}

/** What a check found; null when it found nothing. */
export const wordsOf = (issues: readonly Issue[]): string | null =>
  issues.length === 0 ? null : issues.map(({ code, rule }) => `${code} ${rule}`).join(', ');

/** As it goes over the wire: what JSON drops is dropped. */
export function compiled(board: Storyboard, externalTaskId?: string): Readonly<Record<string, unknown>> {
  const request = compile(board, { imageUrl, videoUrl: ({ source }) => (source.type === 'url' ? source.url : ''), externalTaskId });
  return JSON.parse(JSON.stringify(request)) as Readonly<Record<string, unknown>>;
}

/** What the stand-in would find once it fetched what the addresses lead to, were the facts true. */
function lateProblem(board: Storyboard): string | null {
  const limits = limitsOf(board);
  for (const { reference } of sentReferences(board)) {
    if (reference.kind === 'element' || reference.source.type !== 'url' || !reference.source.facts) continue;
    const { mediaType, bytes, width, height, durationSeconds, framesPerSecond } = reference.source.facts;
    const isImage = mediaType === 'image/png' || mediaType === 'image/jpeg';
    const isVideo = mediaType === 'video/mp4' || mediaType === 'video/quicktime';
    const problem =
      reference.kind === 'image'
        ? imageProblem(isImage ? { mediaType, width, height, bytes } : null, bytes, limits)
        : videoProblem(
            isVideo ? { seconds: durationSeconds ?? 0, framesPerSecond: framesPerSecond ?? 0, width, height, bytes } : null,
            limits,
          );
    if (problem !== null) return problem;
  }
  return null;
}

/** Which facts each Base64 text was made from. Large pictures come again and again; encoding each once keeps thousands of boards quick. */
const encoded = new Map<string, string>();
const factsByText = new Map<string, MediaFacts>();

/** The facts of a picture that this file encoded. */
export const factsOfInline = (text: string): MediaFacts | null => factsByText.get(text) ?? null;

function imageUrl({ source }: ImageReference): string {
  if (source.type === 'url') return source.url;
  const key = JSON.stringify(source.facts);
  const text = encoded.get(key) ?? inlineBytes(source.facts).toString('base64');
  encoded.set(key, text);
  factsByText.set(text, source.facts);
  return text;
}

/** Bytes that are what the facts say, as far as type and size go. */
function inlineBytes({ mediaType, ...size }: MediaFacts): Buffer {
  if (mediaType === 'image/png') return pngHeader(size);
  if (mediaType === 'image/jpeg') return jpegHeader(size);
  return Buffer.concat([Buffer.from('RIFF....WEBP'), Buffer.alloc(52)]);
}
