import { PGlite } from '@electric-sql/pglite';
import { describe, expect, it } from 'vitest';
import { keepRoom, LEAST_FREE_BYTES } from '#lib/server/db/keep-room.ts';
import { isDiskFull } from '#lib/server/failure.ts';

describe('an embedded database on a disk that fills up', () => {
  it('writes nothing more while room is short, reads on, and writes again by itself', async () => {
    let freeBytes = LEAST_FREE_BYTES;
    const database = keepRoom(await PGlite.create(), () => freeBytes);
    const write = (text: string) => database.query('INSERT INTO notes VALUES ($1)', [text]);
    const read = async () => (await database.query<{ text: string }>('SELECT text FROM notes')).rows.map(({ text }) => text);
    await database.exec('CREATE TABLE notes (text text)');
    await write('before');

    freeBytes = LEAST_FREE_BYTES - 1;
    await expect(write('lost')).rejects.toSatisfy(isDiskFull);
    await expect(database.exec("INSERT INTO notes VALUES ('lost')")).rejects.toSatisfy(isDiskFull);
    await expect(database.transaction((tx) => tx.query("INSERT INTO notes VALUES ('lost')"))).rejects.toSatisfy(isDiskFull);
    expect(await read()).toEqual(['before']);

    freeBytes = LEAST_FREE_BYTES;
    await write('after');
    expect(await read()).toEqual(['before', 'after']);
    await database.close();
  });

  it('writes again also when room came back while a refused block of statements had not been taken back', async () => {
    let freeBytes = LEAST_FREE_BYTES - 1;
    const database = keepRoom(await PGlite.create(), () => freeBytes);
    // As the job queue does it: several statements at once, and what failed is taken back in a call of its own.
    await expect(database.exec('BEGIN; CREATE TABLE notes (text text); COMMIT')).rejects.toSatisfy(isDiskFull);
    freeBytes = LEAST_FREE_BYTES;
    await database.query('ROLLBACK');
    await database.exec("CREATE TABLE notes (text text); INSERT INTO notes VALUES ('after')");
    expect((await database.query('SELECT text FROM notes')).rows).toEqual([{ text: 'after' }]);
    await database.close();
  });
});
