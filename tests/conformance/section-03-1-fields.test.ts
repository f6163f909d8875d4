import { describe, expect } from 'vitest';
import { images, o1, shots, words } from './support/bodies.ts';
import { expectRefused, expectTaken, paidRule, refuses, takes } from './support/rule.ts';
import { accepted, create, ended, newExternalId } from './support/service.ts';

const UNKNOWN = {
  negative_prompt: 'blur',
  cfg_scale: 0.5,
  camera_control: { type: 'simple' },
  voice_list: [],
  n: 2,
  seed: 7,
  model: 'kling-v1',
};

describe('§3.1 Fields', () => {
  takes({
    'Kling 3 Omni': () => words({ model_name: 'kling-v3-omni' }),
    'Kling O1': () => o1({ model_name: 'kling-video-o1' }),
    'Kling O1 when no model is named': () => o1({ model_name: undefined }),
    'a prompt of 2,500 characters': () => words({ prompt: 'x'.repeat(2500) }),
    'sound on': () => words({ sound: 'on' }),
    'sound off': () => words({ sound: 'off' }),
    'no word about sound': () => words({ sound: undefined }),
    'mode std': () => words({ mode: 'std' }),
    'mode pro': () => words({ mode: 'pro' }),
    'mode 4k': () => words({ mode: '4k' }),
    'no mode': () => words({ mode: undefined }),
    '16:9': () => words({ aspect_ratio: '16:9' }),
    '9:16': () => words({ aspect_ratio: '9:16' }),
    '1:1': () => words({ aspect_ratio: '1:1' }),
    'no duration, which means 5 s': () => words({ duration: undefined }),
    'a watermark switched on': () => words({ watermark_info: { enabled: true } }),
    'a watermark switched off': () => words({ watermark_info: { enabled: false } }),
    'empty text for no callback and no external id, as the samples send': () => words({ callback_url: '', external_task_id: '' }),
    'fields that this endpoint does not have, and ignores them': () => words(UNKNOWN),
  });

  refuses({
    'a model that does not exist': [() => words({ model_name: 'kling-v99-omni' }), /model is not supported/],
    'a model of another endpoint': [() => words({ model_name: 'kling-v1' }), /model is not supported/],
    'no prompt': () => words({ prompt: undefined }),
    'a prompt of 2,501 characters': () => words({ prompt: 'x'.repeat(2501) }),
    'several shots without saying who cuts them': () => words({ multi_shot: true }),
    'a third way to cut shots': () => shots([5], { shot_type: 'random' }),
    'sound that is neither on nor off': [() => words({ sound: 'loud' }), /sound value 'loud' is invalid/],
    'sound as a boolean': () => words({ sound: true }),
    'mode "standard", which is spelt std': [() => words({ mode: 'standard' }), /mode value 'standard' is invalid/],
    'mode "4K", which is spelt 4k': () => words({ mode: '4K' }),
    'a ratio of 4:3': () => words({ aspect_ratio: '4:3' }),
    'a duration of 99 s': [() => words({ duration: '99' }), /duration value '99' is invalid/],
    'a duration in words': () => words({ duration: 'five' }),
    'a callback that is no web address': () => words({ callback_url: 'mailto:me@example.com' }),
    'several shots when no model is named, since that means O1': () => shots([2, 3], { model_name: undefined }),
    '7 s of words when no model is named': () => words({ model_name: undefined, duration: '7' }),
    'O1 with 4k': () => o1({ mode: '4k' }),
    'O1 with sound': () => o1({ sound: 'on' }),
    'O1 with several shots': () => shots([5], { model_name: 'kling-video-o1' }),
    'pictures without a ratio': () => words({ image_list: images(1), aspect_ratio: undefined }),
  });

  paidRule('keeps an external id, and takes it only once', async () => {
    const body = words({ external_task_id: newExternalId() });
    expectTaken(await create(body));
    const again = await create(body);
    expectRefused(again, 400, 1201);
    expect(again.message).toBe(`External_task_id ${body['external_task_id']} already exists`);
  });

  paidRule('makes 5 s when no duration is named', async () => {
    const task = await ended((await accepted(words({ duration: undefined }))).task_id);
    expect(Math.round(Number(task.task_result?.videos?.[0]?.['duration']))).toBe(5);
  });

  paidRule('adds a watermarked result only when it is asked for', async () => {
    const asked = await ended((await accepted(words({ watermark_info: { enabled: true } }))).task_id);
    const plain = await ended((await accepted(words())).task_id);
    expect(asked.task_result?.videos?.[0]?.['watermark_url']).toMatch(/^https?:/);
    expect(plain.task_result?.videos?.[0]?.['watermark_url'] ?? '').toBe('');
  });
});
