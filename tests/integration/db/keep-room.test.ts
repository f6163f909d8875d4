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
});
