import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { ConstructorOptions } from 'pg-boss';
import type * as schema from './schema.ts';

/** One type for both drivers: the schema, the queries and the migrations are the same. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface Database {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Db;
  /** What pg-boss needs to keep its jobs in the same database. */
  bossOptions(): Promise<ConstructorOptions>;
  /**
   * Whether this process may be the only one on this database to do a certain thing; held until the database is closed or
   * the process ends. False: another one does it.
   */
  claimAlone(): Promise<boolean>;
  close(): Promise<void>;
}

/** Both in drizzle.config.ts and in every `drizzle()` call, or columns are named differently. */
export const CASING = 'snake_case';
