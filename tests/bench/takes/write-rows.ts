/** Rows of takes whose tasks were accepted, by the thousand. */
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { estimate } from '#lib/kling/estimate.ts';
import { openEmbedded } from '#lib/server/db/embedded.ts';
import { storyboards, type TakeRow, takeEvents, takes } from '#lib/server/db/schema.ts';
import { accountOf } from '#lib/server/engine/account.ts';
import { readEngineChoice } from '#lib/server/env/engine-choice.ts';
import { API_KEY, BOARD, externalIdOf, requestOf, type SeedTake, TAKES_PER_STORYBOARD } from './seed.ts';

/** Writes them into the database of an app that is not running: the first as the app would, the others as copies of it. */
export async function writeRows(dataDir: string, engineUrl: string, seeds: readonly SeedTake[], taskIds: readonly string[]): Promise<void> {
  const [first] = seeds;
  if (!first) return;
  const now = Date.now();
  const database = await openEmbedded(dataDir);
  const { db } = database;
  const boards = [...new Set(seeds.map(({ storyboardId }) => storyboardId))];
  const facts = { revision: 1, document: BOARD, takesMade: TAKES_PER_STORYBOARD, createdAt: now, updatedAt: now };
  await db.insert(storyboards).values(boards.map((id) => ({ id, ...facts })));
  await db.insert(takes).values(rowOf(first, { engineUrl, engineTaskId: taskIds[0] ?? null, now }));

  const copies = seeds.slice(1).map((seed, index) => ({
    ...{ id: seed.id, storyboard: seed.storyboardId, number: seed.number },
    ...{ external: externalIdOf(seed), task: taskIds[index + 1] },
  }));
  const names = sql`json_to_recordset(${JSON.stringify(copies)}::json)
    as copies(id text, storyboard text, number int, external text, task text)`;
  await db.insert(takes).select(
    db
      .select({
        ...getTableColumns(takes),
        id: sql<string>`copies.id`.as('id'),
        storyboardId: sql<string>`copies.storyboard`.as('storyboard_id'),
        number: sql<number>`copies.number`.as('number'),
        intentKey: sql<string>`copies.id`.as('intent_key'),
        externalId: sql<string>`copies.external`.as('external_id'),
        engineTaskId: sql<string | null>`copies.task`.as('engine_task_id'),
        request: sql<TakeRow['request']>`replace(${takes.request}::text, ${externalIdOf(first)}, copies.external)::json`.as('request'),
      })
      .from(takes)
      .innerJoin(names, sql`true`)
      .where(eq(takes.id, first.id)),
  );
  await db.execute(sql`
    insert into ${takeEvents} (take_id, at, type, detail)
    select ${takes.id}, ${now}, 'accepted', '{}' from ${takes} where ${takes.createdAt} = ${now}`);
  await database.close();
}

interface RowFacts {
  readonly engineUrl: string;
  readonly engineTaskId: string | null;
  readonly now: number;
}

function rowOf(seed: SeedTake, { engineUrl, engineTaskId, now }: RowFacts): TakeRow {
  const choice = readEngineChoice({ KLINGAI_API_KEY: API_KEY, KLINGAI_BASE_URL: engineUrl });
  if (!choice.ok) throw new Error(choice.error.join('\n'));
  const { units, dollars } = estimate(BOARD);
  return {
    ...NOTHING_YET,
    ...seed,
    account: accountOf(choice.value),
    intentKey: seed.id,
    storyboard: BOARD,
    request: requestOf(seed),
    externalId: externalIdOf(seed),
    engineTaskId,
    estimateUnits: units,
    estimateDollars: dollars,
    createdAt: now,
    updatedAt: now,
    acceptedAt: now,
    dueAt: now,
  };
}

type Later = 'engineTaskId' | 'estimateUnits' | 'estimateDollars' | 'createdAt' | 'updatedAt' | 'acceptedAt' | 'dueAt';
type Untouched = Omit<
  TakeRow,
  'id' | 'storyboardId' | 'number' | 'account' | 'intentKey' | 'storyboard' | 'request' | 'externalId' | Later
>;
const NOTHING_YET: Untouched = {
  ...{ retryOf: null, status: 'rendering', engine: 'kling', finishedAt: null, leaseToken: null, leaseUntil: null, sends: 1, attempts: 0 },
  ...{ engineStatus: 'processing', resultUrl: null, actualUnits: null, videoFileId: null, watermarkedUrl: null, watermarkedFileId: null },
  ...{ cuts: null, markedCuts: null, note: null, failureCode: null, failureSentence: null },
  ...{ comment: null, isStarred: false, deletedAt: null },
};
