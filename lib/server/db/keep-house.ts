import { setImmediate as letOthers, setTimeout as rest } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Log, reasonOf } from '../log.ts';
import type { Db } from './database.ts';
import { LEAST_FREE_BYTES } from './keep-room.ts';

/** By then the first pages are served and the jobs run. */
const AFTER_START_MS = 60_000;
const LOOK_MS = 600_000;
/** Two pieces of the write-ahead log: few enough that no table takes long to clean up. */
const MOST_LOGGED_BYTES = 32 * 1024 * 1024;

interface Options {
  readonly db: Db;
  /** What is free on the disk of the database, in bytes. */
  readonly freeBytes: () => number;
  readonly log: Log;
  /** Ends after so long, or rejects when the signal says so; keeps no process from ending. */
  readonly pause?: (durationMs: number, signal: AbortSignal) => Promise<void>;
}

export interface House {
  /** Begins nothing more, and ends with the statement that is under way. */
  stop(): Promise<void>;
}

/**
 * Does for the embedded database what a PostgreSQL server has processes of its own for (autovacuum, checkpointer), and
 * PGlite, which is one process, has nobody for: else every save leaves its old copy in the table for ever, and its log on
 * the disk. Looks once after the start, and then every ten minutes whether much was written. Decision 0052.
 */
export function keepHouse({ db, freeBytes, log, pause = restUnheard }: Options): House {
  const stopping = new AbortController();
  const { signal } = stopping;
  const hasRoomFor = (bytes: number) => freeBytes() >= LEAST_FREE_BYTES + bytes;
  let isTidy = false;
  const kept = keep();

  async function keep(): Promise<void> {
    for (let waitMs = AFTER_START_MS; await isTimeToLook(waitMs); waitMs = LOOK_MS) {
      try {
        isTidy = isTidy && (await loggedBytes(db)) <= MOST_LOGGED_BYTES;
        if (!isTidy) isTidy = await cleanUp();
      } catch (error) {
        isTidy = false;
        log.warn({ error: reasonOf(error) }, 'the embedded database was not cleaned up');
      }
    }
  }

  async function isTimeToLook(waitMs: number): Promise<boolean> {
    try {
      if (!signal.aborted) await pause(waitMs, signal);
      return !signal.aborted;
    } catch {
      // Stopped while it rested.
      return false;
    }
  }

  /** Whether all of it was done. Table by table, and requests go between: the database is a thread of this very process. */
  async function cleanUp(): Promise<boolean> {
    const leftOut: string[] = [];
    for (const { table, bytes } of await tablesOf(db)) {
      await letOthers();
      if (signal.aborted || !hasRoomFor(0)) return false;
      // At worst every page that is cleaned up is logged whole, and a database whose log finds no room never comes back.
      if (hasRoomFor(bytes)) await db.execute(sql.raw(`VACUUM ${table}`));
      else leftOut.push(table);
    }
    await letOthers();
    if (signal.aborted || !hasRoomFor(0)) return false;
    // Last: what is cleaned up after a checkpoint is logged whole.
    await db.execute(sql`CHECKPOINT`);
    if (leftOut.length > 0) log.warn({ leftOut }, 'tables are not cleaned up until the disk has as much room again as they take');
    return leftOut.length === 0;
  }

  return {
    async stop() {
      stopping.abort();
      await kept;
    },
  };
}

async function restUnheard(durationMs: number, signal: AbortSignal): Promise<void> {
  await rest(durationMs, undefined, { signal, ref: false });
}

/** What was written to the log since the last checkpoint, in bytes. */
async function loggedBytes(db: Db): Promise<number> {
  const since = sql<number>`pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8`;
  const [row] = await db.select({ since }).from(sql`pg_control_checkpoint()`);
  return row?.since ?? 0;
}

/** All tables, those of PostgreSQL itself and of pg-boss included, by their quoted names and with all that belongs to them. */
function tablesOf(db: Db) {
  return db
    .select({ table: sql<string>`oid::regclass::text`, bytes: sql<number>`pg_total_relation_size(oid)::float8` })
    .from(sql`pg_class`)
    .where(sql`relkind = 'r'`);
}
