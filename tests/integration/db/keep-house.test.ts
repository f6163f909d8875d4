import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { keepHouse } from '#lib/server/db/keep-house.ts';
import { createLog } from '#lib/server/log.ts';
import { openTestDatabase } from '#tests/support/database.ts';

const MB = 1024 * 1024;
/** More than what may be logged before the house is looked after. */
const TIMES_REWRITTEN = 10;

let database: Database;
beforeEach(async () => {
  database = await openTestDatabase('embedded');
  await database.db.execute(sql`create table drafts (id int primary key, body text)`);
  // Not compressed, so that few bytes to write are many to keep.
  await database.db.execute(sql`alter table drafts alter column body set storage external`);
  await database.db.execute(sql`insert into drafts select id, '' from generate_series(1, 40) as id`);
});
afterEach(() => database.close());

/** Writes the 4 MB of all drafts again and again, as autosaves do. */
async function rewriteDrafts(): Promise<void> {
  for (let time = 0; time < TIMES_REWRITTEN; time += 1) {
    await database.db.execute(sql`update drafts set body = repeat('word ', 20000)`);
  }
}

async function one<Value>(what: ReturnType<typeof sql<Value>>, from: string): Promise<Value> {
  const [row] = await database.db.select({ what }).from(sql.raw(from));
  if (!row) throw new Error(`nothing in ${from}`);
  return row.what;
}
const draftsMb = async () => (await one(sql<number>`pg_total_relation_size('drafts')::float8`, '(select 1) as row')) / MB;
const logPieces = () => one(sql<number>`count(*)::float8`, 'pg_ls_waldir()');
const lastCheckpoint = () => one(sql<string>`redo_lsn::text`, 'pg_control_checkpoint()');

/** A house that looks around only when told to, and `look` ends with what it does then. */
function houseByHand({ freeBytes = () => 1000 * MB, log = createLog('silent') } = {}) {
  let goOn: (() => void) | undefined;
  let resting: (() => void) | undefined;
  const pause = (_durationMs: number, signal: AbortSignal) =>
    new Promise<void>((pass, end) => {
      goOn = pass;
      signal.addEventListener('abort', () => end(signal.reason));
      resting?.();
    });
  const house = keepHouse({ db: database.db, freeBytes, log, pause });
  return {
    stop: house.stop,
    look: () =>
      new Promise<void>((looked) => {
        resting = looked;
        goOn?.();
      }),
  };
}

describe('the house of the embedded database', () => {
  it('would lie full of old copies and of log without anybody', async () => {
    for (let round = 0; round < 4; round += 1) await rewriteDrafts();
    expect(await draftsMb()).toBeGreaterThan(140);
    expect(await logPieces()).toBeGreaterThan(9);
  });

  it('uses the room of old copies again, and its log', async () => {
    const house = houseByHand();
    await rewriteDrafts();
    await house.look();
    const afterOne = await draftsMb();
    for (let round = 0; round < 5; round += 1) {
      await rewriteDrafts();
      await house.look();
    }
    expect(await draftsMb()).toBeLessThan(afterOne * 1.25);
    expect(await logPieces()).toBeLessThanOrEqual(9);
    await house.stop();
  });

  it('is left alone while little was written, but for once after the start', async () => {
    const house = houseByHand();
    const atStart = await lastCheckpoint();
    await house.look();
    const afterOne = await lastCheckpoint();
    expect(afterOne).not.toBe(atStart);
    await database.db.execute(sql`update drafts set body = 'short'`);
    await house.look();
    expect(await lastCheckpoint()).toBe(afterOne);
    await house.stop();
  });

  it('waits for room on the disk, since cleaning up is logged too', async () => {
    let freeBytes = 47 * MB;
    const house = houseByHand({ freeBytes: () => freeBytes });
    await rewriteDrafts();
    const [size, checkpoint] = [await draftsMb(), await lastCheckpoint()];
    await house.look();
    expect(await lastCheckpoint()).toBe(checkpoint);

    // Enough for what is small, and not for the drafts: a second round finds no old copies to write over.
    freeBytes = (48 + size / 2) * MB;
    await house.look();
    expect(await lastCheckpoint()).not.toBe(checkpoint);
    await rewriteDrafts();
    expect(await draftsMb()).toBeGreaterThan(size * 1.8);

    freeBytes = 1000 * MB;
    await house.look();
    const cleaned = await draftsMb();
    await rewriteDrafts();
    expect(await draftsMb()).toBeLessThan(cleaned * 1.1);
    await house.stop();
  });

  it('begins nothing more once it is stopped, and has ended by then', async () => {
    await rewriteDrafts();
    const checkpoint = await lastCheckpoint();
    let asked = 0;
    await new Promise<void>((stopped) => {
      const freeBytes = () => {
        asked += 1;
        if (asked === 4) stopped(house.stop());
        return 1000 * MB;
      };
      const house = houseByHand({ freeBytes });
      void house.look();
    });
    // The table at which it was stopped, of some eighty.
    expect(asked).toBe(4);
    expect(await lastCheckpoint()).toBe(checkpoint);
  });

  it('says in the log what went wrong, and tries again the next time', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => lines.push(line) });
    let isBroken = true;
    const freeBytes = () => {
      if (isBroken) throw new Error('the folder is away');
      return 1000 * MB;
    };
    const house = houseByHand({ freeBytes, log });
    const checkpoint = await lastCheckpoint();
    await house.look();
    expect(lines.join()).toContain('the folder is away');
    isBroken = false;
    await house.look();
    expect(await lastCheckpoint()).not.toBe(checkpoint);
    await house.stop();
  });
});
