import { describe } from 'vitest';
import { words } from './support/bodies.ts';
import { expectRefused, refuses, rule } from './support/rule.ts';
import { call, OMNI_VIDEO } from './support/service.ts';

const OWN = '/v1/general/advanced-custom-elements';
const PRESETS = '/v1/general/advanced-presets-elements';

describe('§6 Error codes', () => {
  rule.each([
    ['half an object', '{"prompt":'],
    ['nothing', ''],
    ['words', 'prompt=lanterns'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['text', '"prompt"'],
  ])('answers a body of %s with 400/1200', async (_, body) => {
    expectRefused(await call(OMNI_VIDEO, { method: 'POST', body }), 400, 1200);
  });

  rule.each([
    ['PUT', OMNI_VIDEO],
    ['PATCH', OMNI_VIDEO],
    ['DELETE', OMNI_VIDEO],
    ['POST', `${OMNI_VIDEO}/867283741759111202`],
    ['POST', PRESETS],
    ['PUT', OWN],
    ['DELETE', `${OWN}/867283741759111202`],
    ['GET', '/v1/general/delete-elements'],
    ['POST', '/account/costs'],
  ])('answers %s %s with 404/1202', async (method, path) => {
    expectRefused(await call(path, { method, ...(method === 'GET' ? {} : { body: '{}' }) }), 404, 1202);
  });

  rule.each([
    '/v1',
    '/v1/videos',
    '/v1/videos/omni-videos',
    `${OMNI_VIDEO}/a/b`,
    '/v1/general/others',
    '/v1/account/costs',
    '/v2/videos/omni-video',
  ])('answers %s with 404/1203', async (path) => {
    expectRefused(await call(path), 404, 1203);
  });

  refuses({
    'an illegal value with 400/1201, naming field and value as seen live': [
      () => words({ mode: 'standard' }),
      /^mode value 'standard' is invalid$/,
    ],
    'a duration as seen live': [() => words({ duration: '99' }), /^duration value '99' is invalid$/],
    'an unknown model as seen live, not with the tabled 404/1203 (Pick, C14)': [
      () => words({ model_name: 'kling-v9' }),
      /^model is not supported$/,
    ],
  });
});
