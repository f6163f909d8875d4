/**
 * The only reader of the environment. Everything is checked at once, so that a wrong start is told all that is wrong
 * and not one thing per attempt. Empty means unset, as lines of a copied `.env.example` are.
 */
import { resolve } from 'node:path';
import { isLoopbackHost } from '#lib/kernel/addresses.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { type EngineChoice, readEngineChoice } from './engine-choice.ts';
import { readS3Place, type S3Place } from './s3-place.ts';
import { envSchema } from './schema.ts';

export interface Env {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Where the internet reaches this app, without a slash at its end; null: nowhere. */
  readonly publicUrl: string | null;
  /** PostgreSQL; null: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  /** Where files lie; null: in the data folder. */
  readonly s3: S3Place | null;
  readonly engine: EngineChoice;
  /** Most takes in flight at the engine at once. */
  readonly concurrency: number;
  readonly webhookSecret: string | null;
  /** Whether this process moves takes, or leaves that to workers. */
  readonly movesTakes: boolean;
  /** Where a worker tells how it is; null: nowhere. */
  readonly workerPort: number | null;
}

type Source = Readonly<Record<string, string | undefined>>;

/** Reads and checks every variable; the failure is the list of sentences, each naming its variable. */
export function readEnv(source: Source, cwd: string = process.cwd()): Result<Env, readonly string[]> {
  const present: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) if (value?.trim()) present[name] = value;
  const parsed = envSchema.safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);

  // A promise that this version cannot keep; starting anyway would look as if it did.
  const host = present['HOST']?.trim() ?? '127.0.0.1';
  if (!isLoopbackHost(host)) {
    problems.push(
      `HOST is ${host}, which others can reach, but this version has no access control yet. Use 127.0.0.1, or remove HOST, and put your own gate in front.`,
    );
  }
  if (present['JOBS']?.trim() === 'off' && !present['DATABASE_URL']) {
    problems.push(
      'JOBS is off, but without DATABASE_URL no worker can take over: takes would never move. Remove JOBS, or set DATABASE_URL.',
    );
  }
  const engine = readEngineChoice(present);
  if (!engine.ok) problems.push(...engine.error);
  const s3 = readS3Place(present);
  if (!s3.ok) problems.push(...s3.error);
  if (!parsed.success || !engine.ok || !s3.ok || problems.length > 0) return fail(problems);

  const { PORT, DATA_DIR, PUBLIC_URL, DATABASE_URL, KLINGAI_CONCURRENCY, KLINGAI_WEBHOOK_SECRET, JOBS, WORKER_PORT } = parsed.data;
  return ok({
    host,
    port: PORT,
    dataDir: resolve(cwd, DATA_DIR),
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: DATABASE_URL ?? null,
    s3: s3.value,
    engine: engine.value,
    concurrency: KLINGAI_CONCURRENCY,
    webhookSecret: KLINGAI_WEBHOOK_SECRET ?? null,
    movesTakes: JOBS === 'on',
    workerPort: WORKER_PORT ?? null,
  });
}

/** The environment of this very process. */
export function readProcessEnv(): Result<Env, readonly string[]> {
  return readEnv(process.env);
}
