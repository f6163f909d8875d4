import { describe, expect, it } from 'vitest';
import { words } from './support/bodies.ts';
import { expectRefused, paidRule, rule } from './support/rule.ts';
import { accepted, call, create, ended, newExternalId, OMNI_VIDEO, type TaskView, target } from './support/service.ts';

const list = async (query: string): Promise<readonly TaskView[]> => (await call(`${OMNI_VIDEO}${query}`)).data as readonly TaskView[];
const query = (id: string) => call(`${OMNI_VIDEO}/${encodeURIComponent(id)}`);

describe('§4 Responses', () => {
  describe('to a create (§4.1)', () => {
    paidRule('are a task, submitted, with both times equal', async () => {
      const id = newExternalId();
      const { httpStatus, data } = await create(words({ external_task_id: id }));
      const task = data as TaskView;
      expect(httpStatus).toBe(200);
      expect(task).toMatchObject({ task_id: expect.any(String), task_status: 'submitted', task_info: { external_task_id: id } });
      expect(task.updated_at).toBe(task.created_at);
    });

    paidRule('have an empty task_info without an external id', async () => {
      expect((await accepted(words())).task_info ?? {}).toEqual({});
    });
  });

  describe('to a question about one task (§4.2)', () => {
    paidRule('find it by its own id and by the external id', async () => {
      const id = newExternalId();
      const task = await accepted(words({ external_task_id: id }));
      expect((await query(task.task_id)).data).toMatchObject({ task_id: task.task_id });
      expect((await query(id)).data).toMatchObject({ task_id: task.task_id, task_info: { external_task_id: id } });
    });

    rule('say that an unknown id is not found, with 400 and not 404', async () => {
      const id = newExternalId();
      const answer = await query(id);
      expectRefused(answer, 400, 1201);
      expect(answer.message).toBe(`Task not found by id/external id: ${id}`);
    });

    paidRule('end with one video: id, address, seconds as text, and the units it cost as text', async () => {
      const task = await ended((await accepted(words({ duration: '3' }))).task_id);
      expect(task).toMatchObject({ task_status: 'succeed', task_status_msg: expect.any(String), final_unit_deduction: '1.8' });
      const videos = task.task_result?.videos ?? [];
      expect(videos).toHaveLength(1);
      expect(videos[0]).toMatchObject({ id: expect.any(String), url: expect.stringMatching(/^https?:\/\//), duration: expect.any(String) });
      expect(Math.round(Number(videos[0]?.['duration']))).toBe(3);
      expect(task.updated_at).toBeGreaterThanOrEqual(task.created_at);
    });

    paidRule('echo whether a watermark was asked for', async () => {
      const task = await ended((await accepted(words({ watermark_info: { enabled: true } }))).task_id);
      expect(task.watermark_info).toEqual({ enabled: true });
    });
  });

  describe('to a question about many (§4.3)', () => {
    rule('are an array, of 30 rows at most when nothing is said', async () => {
      const rows = await list('');
      expect(Array.isArray(rows)).toBe(true);
      expect(rows.length).toBeLessThanOrEqual(30);
    });

    it.runIf(target.isOwn)('are 30 rows of more when nothing is said', async () => {
      for (let index = 0; index < 31; index += 1) await accepted(words());
      expect(await list('')).toHaveLength(30);
    });

    paidRule('come newest first (Pick), in pages', async () => {
      const ids: string[] = [];
      for (let index = 0; index < 4; index += 1) ids.unshift((await accepted(words())).task_id);
      // Other files of this suite create at the same time: only the order of ours is certain.
      const seen = (await list('?pageNum=1&pageSize=500')).map(({ task_id }) => task_id);
      expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
      expect(await list('?pageNum=1&pageSize=2')).toHaveLength(2);
    });

    rule.each(['pageNum=0', 'pageNum=1001', 'pageSize=0', 'pageSize=501', 'pageNum=one', 'pageSize=-1', 'pageSize=2.5'])(
      'refuse %s',
      async (asked) => {
        expectRefused(await call(`${OMNI_VIDEO}?${asked}`), 400, 1201);
      },
    );

    rule.each(['pageNum=1000', 'pageSize=500', 'pageNum=1&pageSize=1'])('take %s', async (asked) => {
      expect(Array.isArray(await list(`?${asked}`))).toBe(true);
    });
  });

  describe('over the life of a task (§4.4)', () => {
    paidRule('go from submitted to processing to succeed, and before that carry no result', async () => {
      const { renderingUrl: at } = target;
      const { task_id: id } = await accepted(words(), at);
      const seen = ['submitted'];
      await expect
        .poll(
          async () => {
            const task = (await call(`${OMNI_VIDEO}/${id}`, { at })).data as TaskView;
            if (task.task_status !== seen.at(-1)) seen.push(task.task_status);
            if (task.task_status !== 'succeed') expect(task.task_result?.videos ?? []).toEqual([]);
            return task.task_status;
          },
          { interval: target.isOwn ? 20 : 5000, timeout: target.patienceMs },
        )
        .toBe('succeed');
      expect(['submitted', 'processing', 'succeed']).toEqual(expect.arrayContaining(seen));
      expect(seen.at(-1)).toBe('succeed');
    });

    paidRule('end as failed with a message, and without cost, when an address leads nowhere', async () => {
      const { renderingUrl: at } = target;
      const lost = words({ image_list: [{ image_url: 'https://nothing-is-here.invalid/picture.png' }] });
      const task = await ended((await accepted(lost, at)).task_id, at);
      expect(task).toMatchObject({ task_status: 'failed', task_status_msg: expect.stringMatching(/\S/) });
      expect(task.task_result?.videos ?? []).toEqual([]);
      expect(Number(task.final_unit_deduction ?? 0)).toBe(0);
    });

    paidRule('lead to an MP4 of the asked length', async () => {
      const { renderingUrl: at } = target;
      const task = await ended((await accepted(words({ duration: '3' }), at)).task_id, at);
      const response = await fetch(task.task_result?.videos?.[0]?.['url'] ?? '');
      expect(response.status).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.toString('latin1', 4, 8)).toBe('ftyp');
      expect(Math.abs(Number(task.task_result?.videos?.[0]?.['duration']) - 3)).toBeLessThan(0.2);
    });
  });
});
