import type { PGlite } from '@electric-sql/pglite';

/**
 * Room that a start needs, and below which nothing more is written: three pieces of the write-ahead log, which grows by
 * 16 MB at a time.
 */
export const LEAST_FREE_BYTES = 48 * 1024 * 1024;

/**
 * Stops writing before the disk is full. A database that finds no room for its write-ahead log cannot even undo what it
 * began: the embedded one goes round in circles for ever, and the whole process with it. So while there is too little
 * room its transactions only read (25006, which counts as a full disk), and they write again as soon as there is more.
 */
export function keepRoom(pglite: PGlite, freeBytes: () => number): PGlite {
  const query = pglite.query.bind(pglite);
  const exec = pglite.exec.bind(pglite);
  const transaction = pglite.transaction.bind(pglite);
  /** Null: not known, since it could not be said. */
  let onlyReads: boolean | null = false;
  async function seeToRoom(): Promise<void> {
    const isTight = freeBytes() < LEAST_FREE_BYTES;
    if (isTight === onlyReads) return;
    onlyReads = isTight;
    try {
      await query(`SET default_transaction_read_only = ${isTight ? 'on' : 'off'}`);
    } catch {
      // Inside a transaction that has failed, which pg-boss ends by a call of its own: let through, that call can end it.
      onlyReads = null;
    }
  }
  pglite.query = async (...args) => {
    await seeToRoom();
    return query(...args);
  };
  pglite.exec = async (...args) => {
    await seeToRoom();
    return exec(...args);
  };
  pglite.transaction = async (work) => {
    await seeToRoom();
    return transaction(work);
  };
  return pglite;
}
