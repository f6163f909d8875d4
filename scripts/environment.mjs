/** The variables that the app starts with, read from where it reads them and checked by the same module. */
import { existsSync } from 'node:fs';
import { ROOT } from './install.mjs';
import { CannotGoOn } from './say.mjs';

/** Goes to the project's folder, since DATA_DIR and .env are found from there. Ends with a sentence for each wrong variable. */
export async function readEnvironment() {
  process.chdir(ROOT);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { readEnv } = await import('../lib/server/env/read-env.ts');
  const env = readEnv(process.env);
  if (!env.ok) throw new CannotGoOn(env.error.join('\n  '));
  return env.value;
}
