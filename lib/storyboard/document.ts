/**
 * The storyboard: the one document that a creator edits, that a take freezes, and that a request is compiled from.
 * Its words are those of the glossary (README); the vendor's words appear only in `lib/kling`.
 * The schema is zod/mini because the browser carries it.
 */
import * as z from 'zod/mini';
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { withoutStrayDelimiters } from '#lib/prompt/mention.ts';
import { TIMING } from '#lib/timing/bounds.ts';

export const DOCUMENT_VERSION = 2;

export const KINDS = ['storyboard', 'auto', 'single'] as const;
export const MODELS = ['kling-3-omni', 'kling-o1'] as const;
export const MODES = ['standard', 'pro', '4k'] as const;
export const ASPECT_RATIOS = ['16:9', '9:16', '1:1'] as const;
export const IMAGE_ROLES = ['reference', 'first-frame', 'end-frame'] as const;
export const VIDEO_ROLES = ['feature', 'base'] as const;
/** Roles that some kinds and models do not take; the role that stays is `reference` or `feature`. */
export const SPECIAL_ROLES = ['first-frame', 'end-frame', 'base'] as const;
export const ELEMENT_KINDS = ['image', 'video', 'unknown'] as const;
/** Settings a request may leave to the service's own default. */
export const IMPLIABLE_SETTINGS = ['mode', 'aspectRatio', 'sound', 'duration'] as const;

/** What a document can hold. Far above what the wire allows, so that too much is kept and marked, never refused on the way to storage. */
export const STORED = { maxPromptLength: 20_000, maxTitleLength: 120, maxNameLength: 60, maxReferences: 60 } as const;

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

const shot = z.strictObject({ id, prompt, seconds: z.int().check(z.minimum(TIMING.minShotSeconds)) });

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

/** Nothing is put aside: how every new storyboard begins. */
export const NOTHING_ASIDE: Aside = { kind: null, mode: null, sound: false, seconds: null, roles: [] };

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

export type Storyboard = z.output<typeof storyboardSchema>;
export type Shot = Storyboard['shots'][number];
export type Reference = Storyboard['references'][number];
export type ImageReference = Extract<Reference, { kind: 'image' }>;
export type ElementReference = Extract<Reference, { kind: 'element' }>;
export type VideoReference = Extract<Reference, { kind: 'video' }>;
export type Source = ImageReference['source'];
export type MediaFacts = z.output<typeof mediaFacts>;
export type Aside = z.output<typeof aside>;
export type SpecialRole = (typeof SPECIAL_ROLES)[number];
export type Settings = Storyboard['settings'];
export type Kind = (typeof KINDS)[number];
export type Model = (typeof MODELS)[number];
export type Mode = (typeof MODES)[number];
export type AspectRatio = (typeof ASPECT_RATIOS)[number];
export type ImageRole = (typeof IMAGE_ROLES)[number];
export type VideoRole = (typeof VIDEO_ROLES)[number];
export type ImpliableSetting = (typeof IMPLIABLE_SETTINGS)[number];
