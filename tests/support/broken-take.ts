import { openEmbedded } from '#lib/server/db/embedded.ts';
import { storyboards, takes } from '#lib/server/db/schema.ts';
import { boardOf } from './boards.ts';

/** Puts the storyboard `broken` into a data folder, with a take that no version of the program ever wrote. */
export async function writeBrokenTake(dataDir: string): Promise<void> {
  const database = await openEmbedded(dataDir);
  const now = Date.now();
  await database.db
    .insert(storyboards)
    .values({ id: 'broken', revision: 1, document: boardOf([2, 1]), takesMade: 1, createdAt: now, updatedAt: now });
  await database.db.insert(takes).values({
    ...{ id: 'broken-take', storyboardId: 'broken', number: 1, intentKey: 'broken', status: 'failed', engine: 'kling' },
    // What the columns promise is what is broken here.
    ...JSON.parse('{"storyboard": {}, "request": {}}'),
    ...{ externalId: 'broken', estimateUnits: 1, estimateDollars: 0.1, createdAt: now, updatedAt: now },
  });
  await database.close();
}
