import { describe, expect, it } from 'vitest';
import { QUICK, withStandin } from '#tests/integration/standin/client.ts';
import { o1, PICTURES, words } from '../support/bodies.ts';

/** Tasks that stay in flight for as long as a test looks. */
const SLOW = { ...QUICK, timing: { submitted: 60_000, processing: 60_000 } };
const OVER_LIMIT = { httpStatus: 429, code: 1303, message: 'parallel task over resource pack limit' };

describe('§7 Slots', () => {
  it('are all there are: one task more than that is refused with 429/1303, in the words seen live', () =>
    withStandin({ ...SLOW, slots: 3 }, async ({ create }) => {
      for (let index = 0; index < 3; index += 1) expect((await create(words())).code).toBe(0);
      expect(await create(words())).toMatchObject(OVER_LIMIT);
    }));

  it('are never exceeded by creates at the same moment', () =>
    withStandin({ ...SLOW, slots: 3 }, async ({ create }) => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => create(words())));
      expect(answers.filter(({ code }) => code === 0)).toHaveLength(3);
    }));

  it('are freed at once when a task ends, well or badly', () =>
    withStandin({ ...QUICK, slots: 1 }, async ({ create, ended }, standin) => {
      standin.script([{ on: 'task', kind: 'fail' }]);
      const failed = await create(words());
      expect((await ended(failed.data.task_id)).task_status).toBe('failed');
      const second = await create(words());
      expect(second.code).toBe(0);
      await ended(second.data.task_id);
      expect((await create(words())).code).toBe(0);
    }));

  it('are not taken by questions, nor by elements, nor by what is refused', () =>
    withStandin({ ...SLOW, slots: 1 }, async ({ create, query, call }) => {
      expect((await create(words({ prompt: '' }))).code).toBe(1201);
      const element = {
        ...{ element_name: 'Ada', element_description: 'Watchmaker', reference_type: 'image_refer' },
        element_image_list: { frontal_image: PICTURES.plain, refer_images: [{ image_url: PICTURES.jpeg }] },
      };
      expect((await call('/v1/general/advanced-custom-elements', { method: 'POST', body: JSON.stringify(element) })).code).toBe(0);
      expect((await query('nobody')).code).toBe(1201);
      expect((await create(words())).code).toBe(0);
    }));

  it('count over the account, or for each model apart, as configured (Pick, C11)', async () => {
    await withStandin({ ...SLOW, slots: 1 }, async ({ create }) => {
      expect((await create(words())).code).toBe(0);
      expect(await create(o1())).toMatchObject(OVER_LIMIT);
    });
    await withStandin({ ...SLOW, slots: 1, slotsPerModel: true }, async ({ create }) => {
      expect((await create(words())).code).toBe(0);
      expect((await create(o1())).code).toBe(0);
      expect(await create(words())).toMatchObject(OVER_LIMIT);
    });
  });
});
