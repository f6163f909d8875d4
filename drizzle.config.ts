import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './lib/server/db/schema.ts',
  out: './lib/server/db/migrations',
  // Must be the same in every `drizzle()` call, or the columns are named differently.
  casing: 'snake_case',
});
