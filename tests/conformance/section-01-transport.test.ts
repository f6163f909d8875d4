import { describe, expect } from 'vitest';
import { words } from './support/bodies.ts';
import { expectRefused, paidRule, refusalRule, rule, UUID_V4 } from './support/rule.ts';
import { accepted, call, create, OMNI_VIDEO } from './support/service.ts';

const LIST = `${OMNI_VIDEO}?pageNum=1&pageSize=1`;

describe('§1 Transport', () => {
  rule('answers JSON in an envelope of code, message, request_id and data', async () => {
    const { httpStatus, contentType, json } = await call(LIST);
    expect(httpStatus).toBe(200);
    expect(contentType).toMatch(/^application\/json/);
    expect(json).toMatchObject({ code: 0, message: expect.any(String), request_id: expect.any(String), data: expect.any(Array) });
  });

  rule('says SUCCEED when all is well', async () => {
    expect((await call(LIST)).message).toBe('SUCCEED');
  });

  rule('gives every answer a request_id of its own, a UUID of version 4', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await call(LIST)).json['request_id']));
    for (const id of ids) expect(id).toMatch(UUID_V4);
    expect(new Set(ids).size).toBe(3);
  });

  refusalRule('reads JSON whose content type also names its charset', async () => {
    const answer = await call(OMNI_VIDEO, { body: words({ mode: 'standard' }), contentType: 'application/json; charset=utf-8' });
    expectRefused(answer, 400, 1201, /mode/);
  });

  rule('has no list of models', async () => {
    expectRefused(await call('/v1/models'), 404, 1203);
  });

  rule('has no way to cancel or delete a task', async () => {
    expectRefused(await call(`${OMNI_VIDEO}/867283741759111202`, { method: 'DELETE' }), 404, 1202);
  });

  refusalRule('says by its own code what went wrong, whatever the HTTP status', async () => {
    const answer = await create(words({ prompt: '' }));
    expect(answer.code).not.toBe(0);
    expect(Number.isInteger(answer.code)).toBe(true);
  });

  paidRule('names a task by 18 decimal digits in text, and tells times in whole Unix milliseconds', async () => {
    const before = Date.now();
    const task = await accepted(words());
    expect(task.task_id).toMatch(/^\d{18}$/);
    expect(Number.isInteger(task.created_at)).toBe(true);
    // Clocks differ; seconds taken for milliseconds would be decades away.
    expect(Math.abs(task.created_at - before)).toBeLessThan(10 * 60_000);
  });
});
