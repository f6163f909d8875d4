import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import type { Database } from '#lib/server/db/database.ts';
import { files } from '#lib/server/db/schema.ts';
import { createFromTemplate } from '#lib/server/storyboards/create-from-template.ts';
import { loadStoryboard } from '#lib/server/storyboards/load-storyboard.ts';
import { check } from '#lib/storyboard/check.ts';
import { templates } from '#lib/storyboard/templates.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { engineWith, type TestStudio, testStudio } from '#tests/support/studio.ts';

describe.each(DATABASE_KINDS)('a template on %s', (kind) => {
  let database: Database;
  let studio: TestStudio;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    studio = await testStudio({ database, engine: engineWith(null) });
  });
  afterAll(async () => {
    await studio.stop();
    await database.close();
  });

  it.each(templates)('$id becomes a storyboard whose pictures are stored once, however often it is used', async ({ id, pictures }) => {
    const before = await database.db.$count(files);
    for (let times = 0; times < 2; times += 1) {
      const made = await createFromTemplate(studio, id);
      const loaded = made.ok ? await loadStoryboard(studio, made.value.id) : null;
      if (!loaded?.ok) throw new Error(made.ok ? 'not loaded' : made.error.sentence);
      const { document } = loaded.value;
      expect(check(document, LIMITS[document.settings.model])).toEqual([]);
      expect(document.references.map(({ name }) => name)).toEqual(pictures.map(({ name }) => name));
    }
    expect(await database.db.$count(files)).toBe(before + pictures.length);
  });

  it('that does not exist is refused', async () => {
    expect(await createFromTemplate(studio, 'nothing')).toMatchObject({ ok: false, error: { code: 'template-not-found' } });
  });
});
