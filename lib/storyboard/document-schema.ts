/** What a storyboard may be, proved: whatever is stored or comes from outside passes through here. */
import * as z from 'zod/mini';
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { withoutStrayDelimiters } from '#lib/prompt/mention.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import {
  ASPECT_RATIOS,
  DOCUMENT_VERSION,
  ELEMENT_KINDS,
  IMAGE_ROLES,
  IMPLIABLE_SETTINGS,
  KINDS,
  MODELS,
  MODES,
  SPECIAL_ROLES,
  STORED,
  VIDEO_ROLES,
} from './document.ts';

const id = z.string().check(z.regex(ID_PATTERN));
const prompt = z.pipe(z.string().check(z.maxLength(STORED.maxPromptLength)), z.transform(withoutStrayDelimiters));
const name = z.string().check(z.minLength(1), z.maxLength(STORED.maxNameLength));

/** What was read from the file itself when it was stored; sizes in pixels, times in seconds. */
const mediaFacts = z.strictObject({
  mediaType: z.string().check(z.maxLength(100)),
  bytes: z.int().check(z.nonnegative()),
  width: z.int().check(z.nonnegative()),
  height: z.int().check(z.nonnegative()),
  durationSeconds: z.nullable(z.number().check(z.nonnegative())),
  framesPerSecond: z.nullable(z.number().check(z.nonnegative())),
});

/** The SHA-256 of a file in our own storage. */
const fileId = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const sourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('file'), fileId, facts: mediaFacts }),
  /**
   * A public address that the service fetches by itself. Facts are known only if somebody measured them; `copyId` is our
   * own copy of what was found there, from which they were read.
   */
  z.strictObject({
    type: z.literal('url'),
    url: z.string().check(z.minLength(1), z.maxLength(4096)),
    facts: z.nullable(mediaFacts),
    copyId: z.optional(fileId),
  }),
]);

/** `pinned` means "always send", even when no prompt names it. */
const common = { id, name, pinned: z.boolean() };
const imageReference = z.strictObject({ kind: z.literal('image'), ...common, role: z.enum(IMAGE_ROLES), source: sourceSchema });
const elementReference = z.strictObject({
  kind: z.literal('element'),
  ...common,
  /** Decimal digits; the service's ids are 64-bit, so they are kept as text. */
  elementId: z.string().check(z.regex(/^[1-9][0-9]{0,18}$/)),
  elementKind: z.enum(ELEMENT_KINDS),
});
const videoReference = z.strictObject({
  kind: z.literal('video'),
  ...common,
  role: z.enum(VIDEO_ROLES),
  keepOriginalSound: z.boolean(),
  source: sourceSchema,
});
export const referenceSchema = z.discriminatedUnion('kind', [imageReference, elementReference, videoReference]);

/** A sound in our own storage; its length in seconds, as it was measured when it was stored. */
const scratchSound = z.strictObject({ fileId, name, durationSeconds: z.number().check(z.nonnegative()) });

const shot = z.strictObject({
  id,
  prompt,
  seconds: z.int().check(z.minimum(TIMING.minShotSeconds)),
  scratchSound: z.optional(scratchSound),
});

const settings = z.strictObject({
  model: z.enum(MODELS),
  mode: z.enum(MODES),
  aspectRatio: z.enum(ASPECT_RATIOS),
  sound: z.boolean(),
  watermark: z.boolean(),
  /**
   * Settings that an imported request left out: they are compiled out again while they equal the service's default,
   * so that import and compile stay inverse. New storyboards say everything.
   */
  implied: z.array(z.enum(IMPLIABLE_SETTINGS)),
});

/**
 * What a choice of kind, model or reference ruled out. It was put aside instead of lost, and `settle` brings it back
 * as soon as it fits again; whoever chooses the same setting anew has decided, and nothing of it comes back.
 */
const aside = z.strictObject({
  kind: z.nullable(z.enum(KINDS)),
  mode: z.nullable(z.enum(MODES)),
  /** The sound was on. */
  sound: z.boolean(),
  /** The lengths of the shots before a model's longest video shortened them. */
  seconds: z.nullable(
    z.array(z.int().check(z.minimum(TIMING.minShotSeconds), z.maximum(TIMING.maxTotalSeconds))).check(z.maxLength(TIMING.maxShots)),
  ),
  /** In tray order. */
  roles: z.array(z.strictObject({ referenceId: id, role: z.enum(SPECIAL_ROLES) })).check(z.maxLength(STORED.maxReferences)),
});

export const storyboardSchema = z
  .strictObject({
    version: z.literal(DOCUMENT_VERSION),
    title: z.string().check(z.maxLength(STORED.maxTitleLength)),
    kind: z.enum(KINDS),
    settings,
    totalSeconds: z.int().check(z.minimum(TIMING.minTotalSeconds), z.maximum(TIMING.maxTotalSeconds)),
    totalLocked: z.boolean(),
    shots: z.array(shot).check(z.minLength(TIMING.minShots), z.maxLength(TIMING.maxShots)),
    /** The one prompt of the other two kinds. Each kind keeps its own words, so switching loses none. */
    autoPrompt: prompt,
    singlePrompt: prompt,
    /** In tray order, which is the order of the numbers on the wire. */
    references: z.array(referenceSchema).check(z.maxLength(STORED.maxReferences)),
    aside,
  })
  .check(
    z.refine((board) => board.shots.reduce((sum, { seconds }) => sum + seconds, 0) === board.totalSeconds, {
      error: 'The shots must fill the total exactly.',
      path: ['shots'],
    }),
    z.refine((board) => new Set(board.shots.map((each) => each.id)).size === board.shots.length, {
      error: 'Two shots share an id.',
      path: ['shots'],
    }),
    z.refine((board) => new Set(board.references.map((each) => each.id)).size === board.references.length, {
      error: 'Two references share an id.',
      path: ['references'],
    }),
  );
