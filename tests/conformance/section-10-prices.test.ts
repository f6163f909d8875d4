import { describe, expect } from 'vitest';
import { edit, shots, video, words } from './support/bodies.ts';
import { paidRule, videoRule } from './support/rule.ts';
import { accepted, type Body, ended } from './support/service.ts';

/** Units per second, as the price list of 2026-10-04 has them. */
const RATES = [
  ['kling-v3-omni', 'std', { silent: 0.6, withSound: 0.8, withVideo: 0.9 }],
  ['kling-v3-omni', 'pro', { silent: 0.8, withSound: 1, withVideo: 1.2 }],
  ['kling-v3-omni', '4k', { silent: 3, withSound: 3, withVideo: 3 }],
  ['kling-video-o1', 'std', { silent: 0.6, withSound: null, withVideo: 0.9 }],
  ['kling-video-o1', 'pro', { silent: 0.8, withSound: null, withVideo: 1.2 }],
] as const;

const unitsOf = async (body: Body): Promise<unknown> => (await ended((await accepted(body)).task_id)).final_unit_deduction;

describe('§10 Prices', () => {
  for (const [model, mode, rate] of RATES) {
    const body = (over: Body = {}): Body => words({ model_name: model, mode, duration: '5', ...over });
    paidRule(`charges 5 s of ${model} in ${mode} ${rate.silent} units a second`, async () => {
      expect(Number(await unitsOf(body()))).toBeCloseTo(rate.silent * 5, 6);
    });
    if (rate.withSound !== null) {
      paidRule(`charges ${rate.withSound} units a second for ${model} in ${mode} with sound`, async () => {
        expect(Number(await unitsOf(body({ sound: 'on' })))).toBeCloseTo((rate.withSound ?? 0) * 5, 6);
      });
    }
    videoRule(`charges ${rate.withVideo} units a second for ${model} in ${mode} beside a video`, async () => {
      expect(Number(await unitsOf(body({ video_list: video() })))).toBeCloseTo(rate.withVideo * 5, 6);
    });
  }

  paidRule('charges several shots by their sum', async () => {
    expect(await unitsOf(shots([7, 8], { mode: 'pro', sound: 'on' }))).toBe('15');
  });

  videoRule('charges an edit by whole seconds of its input, whatever duration is asked', async () => {
    const units = Number(await unitsOf(edit({ mode: 'std', duration: '15' })));
    expect(Math.round(units / 0.9)).toBeCloseTo(units / 0.9, 6);
    expect(units).toBeLessThan(15 * 0.9);
  });

  paidRule('tells the units as text, without needless digits', async () => {
    expect(await unitsOf(words({ duration: '3' }))).toBe('1.8');
    expect(await unitsOf(words({ duration: '5', mode: 'pro' }))).toBe('4');
  });
});
