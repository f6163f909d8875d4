/**
 * The storyboard: the one document that a creator edits, that a take freezes, and that a request is compiled from.
 * Its words are those of the glossary (docs/architecture.md); the vendor's words appear only in `lib/kling`.
 * Constants and types; the schema that proves them is in document-schema.ts, which the editor loads with its first save.
 */
import type * as z from 'zod/mini';
import type { storyboardSchema } from './document-schema.ts';

export const DOCUMENT_VERSION = 3;

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

/** Nothing is put aside: how every new storyboard begins. */
export const NOTHING_ASIDE: Aside = { kind: null, mode: null, sound: false, seconds: null, roles: [] };

export type Storyboard = z.output<typeof storyboardSchema>;
export type Shot = Storyboard['shots'][number];
/** A voice for the plan, recorded or brought: the plan plays it from the beginning of its shot. Never part of a request. */
export type ScratchSound = NonNullable<Shot['scratchSound']>;
export type Reference = Storyboard['references'][number];
export type ImageReference = Extract<Reference, { kind: 'image' }>;
export type ElementReference = Extract<Reference, { kind: 'element' }>;
export type VideoReference = Extract<Reference, { kind: 'video' }>;
export type Source = ImageReference['source'];
export type FileSource = Extract<Source, { type: 'file' }>;
export type MediaFacts = FileSource['facts'];
export type Aside = Storyboard['aside'];
export type SpecialRole = (typeof SPECIAL_ROLES)[number];
export type Settings = Storyboard['settings'];
export type Kind = (typeof KINDS)[number];
export type Model = (typeof MODELS)[number];
export type Mode = (typeof MODES)[number];
export type AspectRatio = (typeof ASPECT_RATIOS)[number];
export type ImageRole = (typeof IMAGE_ROLES)[number];
export type VideoRole = (typeof VIDEO_ROLES)[number];
export type ImpliableSetting = (typeof IMPLIABLE_SETTINGS)[number];
