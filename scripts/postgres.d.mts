/** The folder that holds `initdb` and `postgres`, newest version first, or null. */
export function findPostgres(): string | null;
/** The same, after installing PostgreSQL where there is none; ends with a sentence where that cannot be done. */
export function ensurePostgres(): Promise<string>;
