/**
 * Where sources disagree, the Pick decides, and here is the request that shows it, number by number. The type of the table asks
 * for every number. What no create can show stands in the section it belongs to, which is named.
 */
import { describe, expect } from 'vitest';
import { edit, endFrame, firstFrame, images, o1, PICTURES, shots, video, words } from './support/bodies.ts';
import { elements, imageElementIds } from './support/presets.ts';
import { expectRefused, expectTaken, paidRule, refusalRule, rule, videoRefusalRule, videoRule } from './support/rule.ts';
import { type Body, call, create, target, token } from './support/service.ts';

type Conflict = `C${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17}`;

interface Ruling {
  readonly pick: string;
  readonly taken?: () => Body;
  readonly refused?: () => Body;
  readonly needsVideo?: true;
  /** Where it is shown instead. */
  readonly shownIn?: string;
}

const RULINGS: Readonly<Record<Conflict, Ruling>> = {
  C1: { pick: 'takes both shot types', taken: () => words({ multi_shot: true, shot_type: 'intelligence' }) },
  C2: {
    pick: 'takes 4k for Kling 3 Omni only',
    taken: () => words({ mode: '4k' }),
    refused: () => o1({ mode: '4k' }),
  },
  C3: {
    pick: 'takes no frames in several shots',
    taken: () => shots([2, 3], { image_list: images(1) }),
    refused: () => shots([2, 3], { image_list: [firstFrame] }),
  },
  C4: {
    pick: 'refuses O1 the end frame, not the first, among more than two images',
    taken: () => o1({ image_list: [firstFrame, ...images(2)] }),
    refused: () => o1({ image_list: [firstFrame, endFrame, ...images(1)] }),
  },
  C5: {
    pick: 'takes no element made from a video beside a reference video',
    refused: () => words({ element_list: elements(0, 1), video_list: video() }),
    needsVideo: true,
  },
  C6: { pick: 'measures reference videos by the newer figures for Kling 3 Omni, the older for O1', shownIn: 'standin-only/late-checks' },
  C7: {
    pick: 'takes a video without a word about its sound',
    taken: () => words({ video_list: video({ keep_original_sound: undefined }) }),
    needsVideo: true,
  },
  C8: {
    pick: 'edits a video whose use is not named, so that frames cannot stand beside it',
    taken: () => words({ video_list: video({ refer_type: undefined }) }),
    refused: () => words({ video_list: video({ refer_type: undefined }), image_list: [firstFrame] }),
    needsVideo: true,
  },
  C9: {
    pick: 'asks for a ratio only without a first frame and without a video',
    taken: () => edit({ aspect_ratio: undefined }),
    refused: () => words({ image_list: images(1), aspect_ratio: undefined }),
    needsVideo: true,
  },
  C10: {
    pick: 'makes 5 or 10 s from words on O1',
    taken: () => o1({ duration: '10' }),
    refused: () => o1({ duration: '7' }),
  },
  C11: { pick: 'counts tasks at once by account, or by model as well, as configured', shownIn: 'standin-only/section-07-slots' },
  C12: { pick: 'takes a voice for an element made from pictures', shownIn: 'below' },
  C13: {
    pick: 'has no price for a video with sound, since that is refused',
    refused: () => words({ sound: 'on', video_list: video() }),
    needsVideo: true,
  },
  C14: { pick: 'answers an unknown model with 400/1201', refused: () => words({ model_name: 'kling-v4-omni' }) },
  C15: { pick: 'takes API keys and signed tokens', shownIn: 'below' },
  C16: { pick: 'signs callbacks only when a secret was set', shownIn: 'standin-only/section-05-callbacks' },
  C17: {
    pick: 'takes an element_id as text, and as a number where JSON holds it',
    taken: () => words({ element_list: [{ element_id: imageElementIds[0] }] }),
    refused: () => words({ element_list: [{ element_id: 'one' }] }),
  },
};

describe('§15 Conflicts', () => {
  for (const [number, { pick, taken, refused, needsVideo }] of Object.entries(RULINGS)) {
    if (taken) (needsVideo ? videoRule : paidRule)(`${number}: ${pick}`, async () => expectTaken(await create(taken())));
    if (refused) {
      (needsVideo ? videoRefusalRule : refusalRule)(`${number}: ${pick}, and refuses the other side`, async () => {
        expectRefused(await create(refused()), 400, 1201);
      });
    }
  }

  rule.runIf(target.apiKey !== null && target.secretKey !== null)(`C15: ${RULINGS.C15.pick}`, async () => {
    for (const credential of [target.apiKey, token()]) {
      expectTaken(await call('/v1/videos/omni-video?pageSize=1', { authorization: `Bearer ${credential}` }));
    }
  });

  paidRule(`C12: ${RULINGS.C12.pick}`, async () => {
    const body = {
      element_name: 'Ada',
      element_description: 'Watchmaker',
      reference_type: 'image_refer',
      element_voice_id: 'voice-1',
      element_image_list: { frontal_image: PICTURES.plain, refer_images: [{ image_url: PICTURES.jpeg }] },
    };
    expect((await call('/v1/general/advanced-custom-elements', { body })).code).toBe(0);
  });
});
