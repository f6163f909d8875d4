/** The emulator's checklist, §14, as far as one answer can show which check came first. §16: the service's own order is not known. */
import { describe, expect, it } from 'vitest';
import { shots, words } from './support/bodies.ts';
import { expectTaken, paidRule, rule } from './support/rule.ts';
import { type Body, call, create, newExternalId, OMNI_VIDEO, target } from './support/service.ts';

const said = async (body: Body): Promise<string> => String((await create(body)).message);

describe('§14 Order of checks', () => {
  rule('1 before 2: who asks comes before what is asked', async () => {
    expect((await call(OMNI_VIDEO, { body: '{', authorization: 'Bearer nobody' })).code).toBe(1002);
  });

  rule('1 before 17: who asks comes before which method', async () => {
    expect((await call(OMNI_VIDEO, { method: 'DELETE', authorization: null })).code).toBe(1001);
  });

  // The rest tells apart messages of which only some were ever seen at the service.
  const orderRule = it.runIf(target.isOwn);

  orderRule('2 before 3: JSON that cannot be read is 1200, an illegal value in it 1201', async () => {
    expect((await call(OMNI_VIDEO, { body: '{"mode":"standard"' })).code).toBe(1200);
    expect((await call(OMNI_VIDEO, { body: '{"mode":"standard"}' })).code).toBe(1201);
  });

  paidRule('3 before 4: illegal values come before an external id that is taken', async () => {
    const id = newExternalId();
    expectTaken(await create(words({ external_task_id: id })));
    expect(await said(words({ external_task_id: id, mode: 'standard' }))).toBe("mode value 'standard' is invalid");
    expect(await said(words({ external_task_id: id, prompt: '' }))).toBe(`External_task_id ${id} already exists`);
  });

  orderRule('5 before 6: words come before references', async () => {
    expect(await said(words({ prompt: '', image_list: Array(9).fill({ image_url: 'https://pictures.example/a.png' }) }))).toMatch(/prompt/);
  });

  orderRule('6 before 7: references come before sound', async () => {
    const clip = { video_url: 'https://videos.example/a.mp4', refer_type: 'feature' };
    expect(await said(words({ video_list: [clip, clip], sound: 'on' }))).toMatch(/video_list/);
  });

  orderRule('7 before 8: sound comes before the ratio', async () => {
    expect(await said(words({ model_name: 'kling-video-o1', sound: 'on', aspect_ratio: undefined }))).toMatch(/sound/);
  });

  orderRule('8 before 9: the ratio comes before the length', async () => {
    expect(await said(words({ duration: '99', aspect_ratio: undefined }))).toMatch(/aspect_ratio/);
  });

  orderRule('5 before 9: shots that do not add up come before a length out of range', async () => {
    expect(await said(shots([2, 3], { duration: '99' }))).toMatch(/multi_prompt/);
  });
});
