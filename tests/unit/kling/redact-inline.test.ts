import { expect, it } from 'vitest';
import { redactInline } from '#lib/kling/redact-inline.ts';
import type { KlingRequest } from '#lib/kling/request.ts';

const request: KlingRequest = {
  model_name: 'kling-v3-omni',
  prompt: 'like <<<image_1>>>',
  image_list: [
    { image_url: `${'A'.repeat(2_796_200)}==`, type: 'first_frame' },
    { image_url: `https://images.example/${'a'.repeat(500)}.png` },
  ],
};

it('folds a picture to its beginning and its size', () => {
  expect(redactInline(request).image_list?.[0]).toEqual({ image_url: `${'A'.repeat(24)}… (Base64, 2.0 MB)`, type: 'first_frame' });
});

it('leaves addresses and everything else as they are, and the request itself untouched', () => {
  const folded = redactInline(request);
  expect(folded.image_list?.[1]).toEqual(request.image_list?.[1]);
  expect(folded.prompt).toBe(request.prompt);
  expect(request.image_list?.[0]?.image_url).toHaveLength(2_796_202);
});
