/** `npm run check:files`: reads every stored file and compares it with its digest. Without DATABASE_URL, stop Shotboard first. */
import { readEnvironment } from './environment.mjs';
import { CannotGoOn, main } from './say.mjs';

await main(async () => {
  const env = await readEnvironment();
  const { openDatabase } = await import('../lib/server/db/open-database.ts');
  const { openStorage } = await import('../lib/server/files/stores/open-storage.ts');
  const { checkFiles } = await import('../lib/server/files/check-files.ts');
  const refuse = (error) => {
    throw error.name === 'StartRefused' ? new CannotGoOn(error.message) : error;
  };
  const database = await openDatabase(env, refuse).catch(refuse);
  const counts = { whole: 0, missing: 0, changed: 0 };
  try {
    const storage = await openStorage(env).catch(refuse);
    for await (const { fileId, name, state } of checkFiles({ db: database.db, storage })) {
      counts[state] += 1;
      if (state !== 'whole') process.stdout.write(`${state}  ${fileId}  ${name ?? ''}\n`);
    }
  } finally {
    await database.close();
  }
  process.stdout.write(`${counts.whole} files are whole, ${counts.missing} missing, ${counts.changed} changed.\n`);
  if (counts.missing + counts.changed > 0) process.exitCode = 1;
});
