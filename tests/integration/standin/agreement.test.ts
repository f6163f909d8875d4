/**
 * Two readers of the same rules: `check`, which speaks to people about storyboards, and the stand-in's validation, which
 * reads raw JSON. They share the table of limits and nothing else. Whatever passes the one passes the other; whatever
 * breaks a rule of kling-api.md is refused by both.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/kling/compile.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { imageProblem } from '#lib/standin/assets/image-rules.ts';
import { videoProblem } from '#lib/standin/assets/video-rules.ts';
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { check } from '#lib/storyboard/check.ts';
import type { ImageReference, MediaFacts, Storyboard } from '#lib/storyboard/document.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';
import { jpegHeader, pngHeader } from '#tests/unit/standin/requests.ts';
import { QUICK, withStandin } from './client.ts';
import { randomBoards } from './random-boards.ts';

const KNOWN = { isTaken: () => false, kindOf: numberedElements };
const RUNS = 5000;
const OVER_HTTP = 60;

const limitsOf = (board: Storyboard) => LIMITS[board.settings.model];

/** Bytes that are what the facts say, as far as type and size go. */
function inlineBytes({ mediaType, ...size }: MediaFacts): Buffer {
  if (mediaType === 'image/png') return pngHeader(size);
  if (mediaType === 'image/jpeg') return jpegHeader(size);
  return Buffer.concat([Buffer.from('RIFF....WEBP'), Buffer.alloc(52)]);
}

const encoded = new Map<string, string>();
/** Large pictures come again and again; encoding each once keeps thousands of boards quick. */
function imageUrl({ source }: ImageReference): string {
  if (source.type === 'url') return source.url;
  const key = JSON.stringify(source.facts);
  const known = encoded.get(key) ?? inlineBytes(source.facts).toString('base64');
  encoded.set(key, known);
  return known;
}

function compiled(board: Storyboard, externalTaskId?: string): unknown {
  const request = compile(board, { imageUrl, videoUrl: ({ source }) => (source.type === 'url' ? source.url : ''), externalTaskId });
  // As it goes over the wire: what JSON drops is dropped.
  return JSON.parse(JSON.stringify(request));
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

type Expected = 'accepted' | 'refused' | 'own rule only';

function expectedOf(board: Storyboard): Expected {
  const issues = check(board, limitsOf(board));
  if (issues.length === 0) return 'accepted';
  return issues.some(({ rule }) => rule !== null) ? 'refused' : 'own rule only';
}

describe('check and the stand-in', () => {
  it(`give the same verdict on ${RUNS} random storyboards, and both verdicts are common`, () => {
    const counts = { accepted: 0, refused: 0, 'own rule only': 0 };
    const messages = new Set<string>();
    fc.assert(
      fc.property(randomBoards, (board) => {
        const expected = expectedOf(board);
        counts[expected] += 1;
        const verdict = validateRequest(compiled(board), KNOWN);
        const problem = verdict.ok ? lateProblem(board) : verdict.error.message;
        if (!verdict.ok) {
          expect([verdict.error.httpStatus, verdict.error.code]).toEqual([400, 1201]);
          messages.add(verdict.error.message.replaceAll(/'.*'|\d+/g, '_'));
        }
        if (expected === 'own rule only') return;
        const issues = check(board, limitsOf(board)).map(({ code, rule }) => `${code} ${rule}`);
        expect({ verdict: problem === null ? 'accepted' : 'refused', problem, issues }).toMatchObject({ verdict: expected });
      }),
      { numRuns: RUNS },
    );
    console.log(`agreement on ${RUNS} storyboards: ${JSON.stringify(counts)}, ${messages.size} kinds of refusal`);
    expect(counts.accepted / RUNS).toBeGreaterThan(0.2);
    expect(counts.refused / RUNS).toBeGreaterThan(0.2);
  });

  it('give the same verdict over HTTP', () =>
    withStandin({ ...QUICK, moreElements: numberedElements }, async ({ create }) => {
      const counts = { accepted: 0, refused: 0 };
      for (const [index, board] of fc.sample(randomBoards, { numRuns: OVER_HTTP, seed: 20261122 }).entries()) {
        const body = compiled(board, `agreement-${index}`);
        const verdict = validateRequest(body, KNOWN);
        const answer = await create(body);
        counts[answer.code === 0 ? 'accepted' : 'refused'] += 1;
        expect({ code: answer.code, message: answer.message }).toEqual(
          verdict.ok ? { code: 0, message: 'SUCCEED' } : { code: 1201, message: verdict.error.message },
        );
      }
      console.log(`agreement over HTTP: ${JSON.stringify(counts)}`);
      expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(5);
    }));
});
