import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { files } from '#lib/server/db/schema.ts';
import { createFromTemplate } from '#lib/server/storyboards/create-from-template.ts';
import { loadStoryboard } from '#lib/server/storyboards/load-storyboard.ts';
import { check } from '#lib/storyboard/check.ts';
import { templates } from '#lib/storyboard/templates.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import type { TestStudio } from '#tests/support/studio.ts';

describe.each(DATABASE_KINDS)('a template on %s', (kind) => {
  let studio: TestStudio;
  beforeAll(async () => {
    studio = await openTestStudio(kind);
  });
  afterAll(() => studio.stop());

  it.each(templates)('$id becomes a storyboard whose pictures are stored once, however often it is used', async ({ id, pictures }) => {
    const before = await studio.db.$count(files);
    for (let times = 0; times < 2; times += 1) {
      const made = await createFromTemplate(studio, id);
      const loaded = made.ok ? await loadStoryboard(studio, made.value.id) : null;
      if (!loaded?.ok) throw new Error(made.ok ? 'not loaded' : made.error.sentence);
      const { document } = loaded.value;
      expect(check(document, LIMITS[document.settings.model])).toEqual([]);
      expect(document.references.map(({ name }) => name)).toEqual(pictures.map(({ name }) => name));
    }
    expect(await studio.db.$count(files)).toBe(before + pictures.length);
  });

  it('that does not exist is refused', async () => {
    expect(await createFromTemplate(studio, 'nothing')).toMatchObject({ ok: false, error: { code: 'template-not-found' } });
  });
});
