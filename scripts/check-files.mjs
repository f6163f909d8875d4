/** `npm run check:files`: reads every stored file and compares it with its digest. Without DATABASE_URL, stop Shotboard first. */
import { existsSync } from 'node:fs';
import { ROOT } from './install.mjs';
import { CannotGoOn, main } from './say.mjs';

await main(async () => {
  process.chdir(ROOT);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { readEnv } = await import('../lib/server/env/read-env.ts');
  const { openDatabase } = await import('../lib/server/db/open-database.ts');
  const { openStorage } = await import('../lib/server/files/stores/open-storage.ts');
  const { checkFiles } = await import('../lib/server/files/check-files.ts');
  const env = readEnv(process.env);
  if (!env.ok) throw new CannotGoOn(env.error.join('\n  '));
  const refuse = (error) => {
    throw error.name === 'StartRefused' ? new CannotGoOn(error.message) : error;
  };
  const database = await openDatabase(env.value, refuse).catch(refuse);
  const counts = { whole: 0, missing: 0, changed: 0 };
  try {
    const storage = await openStorage(env.value).catch(refuse);
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
