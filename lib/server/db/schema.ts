/**
 * The tables. One schema and one dialect for the embedded database and for PostgreSQL; migrations are generated from
 * this file (`npm run db:generate`). Times are Unix milliseconds from the app's own clock, so that tests can move it.
 *
 * Documents are `json`, not `jsonb`: text stays exactly as it was written (a compiled request must not be reordered),
 * and words with a NUL or half a surrogate pair, which `jsonb` refuses, are kept instead of lost.
 */
import { bigint, bigserial, boolean, doublePrecision, index, integer, json, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TakeStatus } from '#lib/take/take.ts';

const milliseconds = () => bigint({ mode: 'number' });

export const storyboards = pgTable('storyboards', {
  id: text().primaryKey(),
  /** Grows by one with each save; a save must name the one it changes. */
  revision: integer().notNull(),
  /** As it was saved, whatever version wrote it: opened only through `openDocument`. */
  document: json().$type<unknown>().notNull(),
  /** Takes ever made of it, so that a take's number is never used twice. */
  takesMade: integer().notNull().default(0),
  createdAt: milliseconds().notNull(),
  updatedAt: milliseconds().notNull(),
  /** Deleted on the list, and still here so that it can be undone: takes are paid for and belong to it. */
  deletedAt: milliseconds(),
});

export const takes = pgTable(
  'takes',
  {
    id: text().primaryKey(),
    storyboardId: text()
      .notNull()
      .references(() => storyboards.id),
    number: integer().notNull(),
    /** Made once per press of the button: a press that arrives twice finds its take instead of making another. */
    intentKey: text().notNull(),
    /** The take that this one repeats. */
    retryOf: text(),
    status: text().$type<TakeStatus>().notNull(),
    engine: text().$type<'kling' | 'stand-in'>().notNull(),
    /** Which account of the engine it was made for, as a fingerprint; null for takes older than this column. */
    account: text(),
    /** The plan as it was when the button was pressed. */
    storyboard: json().$type<Storyboard>().notNull(),
    /** Compiled once. Inline pictures stand in it as `file:<sha256>`, and are put in when it is sent. */
    request: json().$type<KlingRequest>().notNull(),
    /** Our own name for the task at the engine: by it we ask, and the engine refuses to take it twice. */
    externalId: text().notNull(),
    estimateUnits: doublePrecision().notNull(),
    estimateDollars: doublePrecision().notNull(),
    createdAt: milliseconds().notNull(),
    updatedAt: milliseconds().notNull(),
    acceptedAt: milliseconds(),
    /** When the engine said that it is done. */
    finishedAt: milliseconds(),

    /** When the next step is due; null exactly when the take is at rest. */
    dueAt: milliseconds(),
    /** Who is taking a step right now, and until when that is believed. */
    leaseToken: text(),
    leaseUntil: milliseconds(),
    /** How often `sending` was entered. Above zero a request may have left this machine: ask before sending. */
    sends: integer().notNull().default(0),
    /** Steps in a row without progress; sets the pause before the next. */
    attempts: integer().notNull().default(0),

    engineTaskId: text(),
    /** The engine's own word for the state, as last seen. */
    engineStatus: text(),
    /** Where the result waits. Null while saving: it must be asked for (anew). */
    resultUrl: text(),
    actualUnits: doublePrecision(),
    videoFileId: text().references(() => files.id),
    /** The second file, with the service's watermark, when the request asked for one. */
    watermarkedUrl: text(),
    watermarkedFileId: text().references(() => files.id),
    /** Where its shots change, by its frames; null until somebody has looked. A video that cannot be decoded has `null` inside. */
    cuts: json().$type<{ readonly found: FoundCuts | null }>(),
    /** The same, corrected by hand: the first frame of each shot but the first. Null: as they were found. */
    markedCuts: json().$type<readonly number[]>(),
    /** What goes on when it is not obvious, for people; the machine writes it. */
    note: text(),
    failureCode: text(),
    failureSentence: text(),

    /** What a person wrote about it, and whether it is one of the good ones. */
    comment: text(),
    isStarred: boolean().notNull().default(false),
    /** Taken off the list, and still here so that it can be undone: it was paid for. */
    deletedAt: milliseconds(),
  },
  (table) => [
    uniqueIndex('takes_storyboard_number').on(table.storyboardId, table.number),
    uniqueIndex('takes_intent_key').on(table.intentKey),
    uniqueIndex('takes_external_id').on(table.externalId),
    index('takes_due').on(table.dueAt),
  ],
);

/** What happened to a take and when; only ever added to. */
export const takeEvents = pgTable(
  'take_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    takeId: text()
      .notNull()
      .references(() => takes.id),
    at: milliseconds().notNull(),
    type: text().notNull(),
    detail: json().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [index('take_events_take').on(table.takeId, table.id)],
);

/** What is stored, named by its SHA-256. The bytes lie beside the database. */
export const files = pgTable('files', {
  id: text().primaryKey(),
  mediaType: text().notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  durationSeconds: doublePrecision(),
  framesPerSecond: doublePrecision(),
  createdAt: milliseconds().notNull(),
  /** The name it first came with, for the library; several people may know the same bytes by other names. */
  name: text(),
  /** The file that this one was made from (cropped, scaled, converted). That one is kept. */
  madeFromId: text(),
  /** A real frame of a video, as a picture of its own. */
  posterFileId: text(),
  /** Frames of a video beside each other, as a picture of its own. */
  filmstripFileId: text(),
});

/** What this installation remembers about itself, such as the secret it signs links with. */
export const installation = pgTable('installation', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export type TakeRow = typeof takes.$inferSelect;
export type FileRow = typeof files.$inferSelect;
