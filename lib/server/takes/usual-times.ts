/** How long takes usually take, learnt from those of this installation. */
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Clock } from '#lib/kernel/clock.ts';
import { KIND_PATTERNS, requestKind } from '#lib/kling/request-kind.ts';
import { type Sample, type TakeKind, usualRenderMs } from '#lib/take/progress.ts';
import type { Db } from '../db/database.ts';
import { type TakeRow, takes } from '../db/schema.ts';

const MOST_SAMPLES = 300;
/** What is known is read again after this long: one take more or less changes little. */
const FRESH_MS = 30_000;

const firstMatch = (pattern: string) => sql<string>`coalesce(substring(${takes.request}::text from ${pattern}), '')`;

/** The kind of a take in SQL, without bringing its request along: parsing it there would trip over what people may write. */
export const KIND_COLUMNS = {
  engine: takes.engine,
  model: firstMatch(KIND_PATTERNS.model),
  mode: firstMatch(KIND_PATTERNS.mode),
  duration: firstMatch(KIND_PATTERNS.duration),
} as const;

/** The same of a take at hand. */
export function kindOf({ engine, request }: Pick<TakeRow, 'engine' | 'request'>): TakeKind {
  return { engine, ...requestKind(request) };
}

export interface UsualTimes {
  /** Gives a function, so that thousands of takes are told apart with one reading. */
  known(): Promise<(kind: TakeKind) => number | null>;
}

export function createUsualTimes({ db, clock }: { readonly db: Db; readonly clock: Clock }): UsualTimes {
  let kept: { readonly at: number; readonly usual: (kind: TakeKind) => number | null } | null = null;
  return {
    async known() {
      const now = clock();
      // A clock that was set back must not keep this for ever.
      if (kept === null || Math.abs(now - kept.at) >= FRESH_MS) kept = { at: now, usual: remembering(await samples(db)) };
      return kept.usual;
    },
  };
}

async function samples(db: Db): Promise<Sample[]> {
  return db
    .select({ ...KIND_COLUMNS, renderMs: sql<number>`(${takes.finishedAt} - ${takes.acceptedAt})::float8` })
    .from(takes)
    .where(and(eq(takes.status, 'ready'), isNotNull(takes.acceptedAt), isNotNull(takes.finishedAt)))
    .orderBy(desc(takes.finishedAt))
    .limit(MOST_SAMPLES);
}

/** There are few kinds and many takes. */
function remembering(known: readonly Sample[]): (kind: TakeKind) => number | null {
  const answers = new Map<string, number | null>();
  return (kind) => {
    const key = [kind.engine, kind.model, kind.mode, kind.duration].join(' ');
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = usualRenderMs(known, kind);
      answers.set(key, answer);
    }
    return answer;
  };
}
