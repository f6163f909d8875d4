import { type DatabaseKind, openTestDatabase } from './database.ts';
import { engineWith, type StudioParts, type TestStudio, testStudio } from './studio.ts';

/** A studio on a database of its own, for one suite; by default without an engine. Stopped, it closes that, too. */
export async function openTestStudio(kind: DatabaseKind, parts: Partial<Omit<StudioParts, 'database'>> = {}): Promise<TestStudio> {
  const database = await openTestDatabase(kind);
  const studio = await testStudio({ database, engine: engineWith(null), ...parts });
  return {
    ...studio,
    async stop() {
      await studio.stop();
      await database.close();
    },
  };
}
