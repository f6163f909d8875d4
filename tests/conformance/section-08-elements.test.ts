import { describe, expect } from 'vitest';
import { PICTURES, words } from './support/bodies.ts';
import { imageElementIds } from './support/presets.ts';
import { expectRefused, expectTaken, paidRule, refusalRule, rule } from './support/rule.ts';
import { type Body, call, create, newExternalId, target } from './support/service.ts';

const OWN = '/v1/general/advanced-custom-elements';
const PRESETS = '/v1/general/advanced-presets-elements';
const DELETE = '/v1/general/delete-elements';

interface ElementTask {
  readonly task_id: string;
  readonly task_status: string;
  readonly task_result?: { readonly elements?: readonly Body[] };
}

const element = (over: Body = {}): Body => ({
  element_name: 'Ada',
  element_description: 'Watchmaker, sixty, silver hair',
  reference_type: 'image_refer',
  element_image_list: { frontal_image: PICTURES.plain, refer_images: [{ image_url: PICTURES.jpeg }] },
  ...over,
});
const pictures = (frontal: unknown, ...others: readonly unknown[]): Body => ({
  element_image_list: { frontal_image: frontal, refer_images: others.map((image_url) => ({ image_url })) },
});

const make = (over: Body = {}) => call(OWN, { body: element(over) });
const rows = async (path: string): Promise<readonly ElementTask[]> => (await call(path)).data as readonly ElementTask[];

/** Makes an element and waits for it. */
async function made(over: Body = {}): Promise<ElementTask> {
  const answer = await make(over);
  expectTaken(answer);
  const { task_id: id } = answer.data as ElementTask;
  let task: ElementTask | undefined;
  await expect
    .poll(
      async () => {
        task = (await call(`${OWN}/${id}`)).data as ElementTask;
        return ['succeed', 'failed'].includes(task.task_status);
      },
      { timeout: target.patienceMs, interval: target.isOwn ? 20 : 5000 },
    )
    .toBe(true);
  if (task === undefined) throw new Error('no answer');
  return task;
}

describe('§8 Elements', () => {
  describe('presets', () => {
    rule('are listed as tasks with one element each, owned by kling', async () => {
      const [first] = await rows(`${PRESETS}?pageNum=1&pageSize=1`);
      expect(first?.task_result?.elements).toHaveLength(1);
      expect(first?.task_result?.elements?.[0]).toMatchObject({
        element_id: expect.anything(),
        element_name: expect.any(String),
        element_description: expect.any(String),
        reference_type: expect.stringMatching(/^(image|video)_refer$/),
        owned_by: 'kling',
        status: 'succeed',
      });
    });

    rule('have numbers that JSON carries as numbers, whatever their length (C17)', async () => {
      const { text } = await call(`${PRESETS}?pageNum=1&pageSize=1`);
      expect(text).toMatch(/"element_id":\s*\d+[,}\s]/);
    });

    refusalRule('cannot be deleted', async () => {
      expectRefused(await call(DELETE, { body: { element_id: imageElementIds[0] } }), 400, 1201);
    });
  });

  describe('of one’s own', () => {
    paidRule('are made from pictures, found by either id, listed, used in a video, and deleted', async () => {
      const externalId = newExternalId();
      const task = await made({ external_task_id: externalId, tag_list: [{ tag_id: 'o_102' }] });
      const [view] = task.task_result?.elements ?? [];
      expect(task.task_status).toBe('succeed');
      expect(view).toMatchObject({ element_name: 'Ada', reference_type: 'image_refer', status: 'succeed' });
      expect((await call(`${OWN}/${externalId}`)).data).toMatchObject({ task_id: task.task_id });
      expect((await rows(`${OWN}?pageNum=1&pageSize=500`)).map(({ task_id }) => task_id)).toContain(task.task_id);
      const used = words({ element_list: [{ element_id: view?.['element_id'] }], prompt: '<<<element_1>>> waits' });
      expectTaken(await create(used));
      const deleted = await call(DELETE, { body: { element_id: String(view?.['element_id']) } });
      expectTaken(deleted);
      expect(deleted.data).toMatchObject({ task_id: expect.any(String), task_status: expect.any(String) });
      expectRefused(await create(used), 400, 1201);
    });

    paidRule('keep their row, as deleted', async () => {
      const task = await made();
      await call(DELETE, { body: { element_id: String(task.task_result?.elements?.[0]?.['element_id']) } });
      expect((await call(`${OWN}/${task.task_id}`)).data).toMatchObject({ task_result: { elements: [{ status: 'deleted' }] } });
    });

    paidRule('take one to three pictures beside the frontal one, and names and descriptions to their limits', async () => {
      expectTaken(await make(pictures(PICTURES.plain, PICTURES.jpeg, PICTURES.longest, PICTURES.tallest)));
      expectTaken(await make({ element_name: 'x'.repeat(20), element_description: 'x'.repeat(100) }));
    });

    paidRule('take an external id once', async () => {
      const external = { external_task_id: newExternalId() };
      expectTaken(await make(external));
      expectRefused(await make(external), 400, 1201, /^External_task_id .* already exists$/);
    });

    refusalRule.each([
      ['no name', { element_name: '' }],
      ['a name of 21 characters', { element_name: 'x'.repeat(21) }],
      ['no description', { element_description: undefined }],
      ['a description of 101 characters', { element_description: 'x'.repeat(101) }],
      ['no kind', { reference_type: undefined }],
      ['a kind that does not exist', { reference_type: 'audio_refer' }],
      ['no pictures', { element_image_list: undefined }],
      ['a frontal picture alone', pictures(PICTURES.plain)],
      ['five pictures', pictures(PICTURES.plain, PICTURES.jpeg, PICTURES.longest, PICTURES.tallest, PICTURES.tooLong)],
      ['no frontal picture', pictures(undefined, PICTURES.jpeg)],
      ['the frontal picture once more', pictures(PICTURES.plain, PICTURES.plain)],
      ['pictures with a data: prefix', pictures(PICTURES.plain, `data:image/png;base64,${PICTURES.jpeg}`)],
      ['a tag that does not exist', { tag_list: [{ tag_id: 'o_109' }] }],
      ['no video where one is to be the source', { reference_type: 'video_refer' }],
    ] as const)('refuse %s', async (_, over) => {
      expectRefused(await make(over), 400, 1201);
    });
  });

  describe('in lists', () => {
    rule.each([PRESETS, OWN])('of %s, take page numbers to 1000 and sizes to 500', async (path) => {
      expect(Array.isArray((await call(`${path}?pageNum=1000&pageSize=500`)).data)).toBe(true);
      for (const asked of ['pageNum=0', 'pageNum=1001', 'pageSize=0', 'pageSize=501'])
        expectRefused(await call(`${path}?${asked}`), 400, 1201);
    });

    rule('say that an unknown id is not found', async () => {
      expectRefused(await call(`${OWN}/${newExternalId()}`), 400, 1201);
    });

    refusalRule('say that an unknown element cannot be deleted', async () => {
      expectRefused(await call(DELETE, { body: { element_id: '1' } }), 400, 1201);
      expectRefused(await call(DELETE, { body: {} }), 400, 1201);
    });
  });
});
