import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openPostgres } from '#lib/server/db/postgres.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { startPostgres } from '#tests/support/postgres.ts';

describe.each(DATABASE_KINDS.filter((kind) => kind === 'postgres'))('a %s that is restarted', (_) => {
  it('fails what was under way, is heard of, ends no process, and serves the next query', async () => {
    const server = await startPostgres();
    const heard: Error[] = [];
    const { db, close } = await openPostgres(server.url, (error) => heard.push(error));
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`;

    // A test runner fails by itself at an error that nobody hears, which would end a server.
    const underWay = db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await db.execute(others);
      await expect.poll(() => heard.length).toBeGreaterThan(0);
      await tx.execute(sql`select 2`);
    });
    await expect(underWay).rejects.toThrow();
    expect(await db.execute(sql`select 3 as three`)).toMatchObject({ rows: [{ three: 3 }] });
    await close();
    await server.stop();
  });
});
