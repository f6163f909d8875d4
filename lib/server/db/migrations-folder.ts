import { join } from 'node:path';

/** From the working folder, which is the project's under every command: bundling moves this file, but not the migrations. */
export const migrationsFolder = (): string => join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/db/migrations');
