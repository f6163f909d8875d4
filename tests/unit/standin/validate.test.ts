import { describe, expect, it } from 'vitest';
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';
import { type Body, elements, frames, inlinePicture, pictures, shots, video, words } from './requests.ts';

const KNOWN = { isTaken: () => false, kindOf: numberedElements };

const o1 = (over: Body = {}): Body => words({ model_name: 'kling-video-o1', mode: 'pro', ...over });

/** Null when accepted, else the message. */
function refusal(body: unknown): string | null {
  const verdict = validateRequest(body, KNOWN);
  if (verdict.ok) return null;
  expect(verdict.error.httpStatus).toBe(400);
  return verdict.error.message;
}

const accepts = (cases: Readonly<Record<string, unknown>>): void => {
  it.each(Object.entries(cases))('accepts %s', (_, body) => expect(refusal(body)).toBeNull());
};
const refuses = (cases: Readonly<Record<string, readonly [body: unknown, message: RegExp]>>): void => {
  it.each(Object.entries(cases))('refuses %s', (_, [body, message]) => expect(refusal(body)).toMatch(message));
};

describe('types and words (§3.1, §13.1)', () => {
  accepts({
    'words alone': words(),
    'null, empty strings and empty lists as absent': words({
      image_list: [],
      element_list: null,
      video_list: [],
      callback_url: '',
      external_task_id: '',
      sound: '',
      watermark_info: null,
    }),
    'unknown fields': words({ seed: 7, negative_prompt: 'x' }),
    'a duration as a number': words({ duration: 7 }),
    'a duration with leading zeros': words({ duration: '007' }),
    'no duration, as 5 s': words({ duration: undefined }),
    'O1 when no model is named, 5 s': o1({ model_name: undefined }),
    'a watermark': words({ watermark_info: { enabled: true } }),
    'an image type left empty': words({ image_list: [{ image_url: 'https://example.com/a.png', type: '' }] }),
    'an element id as text': words({ element_list: [{ element_id: '101' }] }),
  });
  refuses({
    'an unknown model': [words({ model_name: 'kling-v4-omni' }), /^model is not supported$/],
    'a mode by its long name': [words({ mode: 'standard' }), /^mode value 'standard' is invalid$/],
    'a number for sound': [words({ sound: 1 }), /^sound value '1' is invalid$/],
    'an unknown ratio': [words({ aspect_ratio: '4:3' }), /^aspect_ratio value '4:3' is invalid$/],
    'a duration in words': [words({ duration: '5s' }), /^duration value '5s' is invalid$/],
    'half a second': [words({ duration: 5.5 }), /^duration value '5.5' is invalid$/],
    'multi_shot as text': [words({ multi_shot: 'true' }), /^multi_shot value 'true' is invalid$/],
    'a prompt that is a list of words': [words({ prompt: ['a'] }), /^prompt value/],
    'a list that is an object': [words({ image_list: { image_url: 'x' } }), /^image_list value/],
    'a picture that is only its address': [words({ image_list: ['https://example.com/a.png'] }), /^image_list\[0\] value/],
    'a picture without address': [words({ image_list: [{ type: 'first_frame' }] }), /^image_list\[0\]\.image_url cannot be empty$/],
    'an unknown image type': [words({ image_list: pictures(1, 'last_frame') }), /^image_list\[0\]\.type value 'last_frame' is invalid$/],
    'a callback that is no web address': [words({ callback_url: 'ftp://example.com' }), /^callback_url value/],
    'an element that the account does not have': [
      words({ element_list: elements(99_999) }),
      /element_list\[0\].element_id value '99999' is invalid/,
    ],
    'an element id of zero': [words({ element_list: elements(0) }), /element_id value '0' is invalid/],
    'an element id past what JSON holds exactly': [words({ element_list: elements(2 ** 53) }), /element_id value/],
    'an element id in words': [words({ element_list: [{ element_id: 'mei' }] }), /element_id value 'mei' is invalid/],
    'a video that is no web address': [words({ video_list: [{ video_url: 'AAAA' }] }), /video_url value 'AAAA' is invalid/],
    'an unknown refer_type': [words({ video_list: [{ video_url: 'https://e.com/a.mp4', refer_type: 'edit' }] }), /refer_type value/],
    'an address that only a parser would mend': [words({ callback_url: 'https:/example.com' }), /callback_url value/],
    'an address with a space': [words({ image_list: [{ image_url: 'https://example.com/a b.png' }] }), /image_url value/],
    'a watermark that is no object': [words({ watermark_info: 'yes' }), /^watermark_info value/],
  });

  it.each([null, [], 'text', 7])('answers a body that is no object (%j) with 1200', (body) => {
    const verdict = validateRequest(body, KNOWN);
    expect(!verdict.ok && verdict.error.code).toBe(1200);
  });

  it('answers a body nested beyond reason, wherever that is, instead of breaking on it', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    for (const body of [words({ image_list: [deep] }), words({ unknown_field: deep })]) {
      const verdict = validateRequest(body, KNOWN);
      expect(!verdict.ok && verdict.error.code).toBe(1200);
    }
  });

  it('shows only the beginning of a value that is large', () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => ({ [`key ${index}`]: [['x'.repeat(500)]] }));
    const verdict = validateRequest(words({ prompt: wide }), KNOWN);
    expect(!verdict.ok && verdict.error.message).toMatch(/^prompt value '\[\{"key 0":\[\["x+…' is invalid$/);
    expect(!verdict.ok && verdict.error.message.length).toBeLessThan(200);
  });

  it('refuses an external id that is taken, before it looks at the rules', () => {
    const verdict = validateRequest(words({ prompt: '', external_task_id: 'my-1' }), { ...KNOWN, isTaken: (id) => id === 'my-1' });
    expect(!verdict.ok && verdict.error).toEqual({ httpStatus: 400, code: 1201, message: 'External_task_id my-1 already exists' });
  });
});

describe('words and shots (§3.2, §3.3)', () => {
  accepts({
    'six shots that fill the total': shots([2, 3, 3, 3, 3, 1]),
    'one shot': shots([3]),
    'words for the model to cut': words({ multi_shot: true, shot_type: 'intelligence', duration: '10' }),
    'shot fields that multi_shot:false makes void': words({ multi_shot: false, shot_type: 'nonsense', multi_prompt: 'nonsense' }),
    'a prompt that customize makes void': shots([2, 3], { prompt: 'x'.repeat(9999) }),
    'shots that intelligence makes void': words({ multi_shot: true, shot_type: 'intelligence', multi_prompt: [{ nonsense: 1 }] }),
    'exactly 2500 characters': words({ prompt: 'x'.repeat(2500) }),
    'what merely resembles a token': words({ prompt: '<<image_1>> and <<<image_1>> and <<<picture_1>>>' }),
    'pictures no token names': words({ image_list: pictures(2) }),
  });
  refuses({
    'no words': [words({ prompt: undefined }), /^prompt cannot be empty$/],
    'white space for words': [words({ prompt: ' \n\t' }), /^prompt cannot be empty$/],
    'more than 2500 characters, counted in UTF-16': [words({ prompt: '😀'.repeat(1251) }), /^prompt length cannot exceed 2500$/],
    'several shots without saying who cuts': [words({ multi_shot: true }), /^shot_type cannot be empty$/],
    'customize without shots': [shots([], { duration: '5' }), /^multi_prompt cannot be empty$/],
    'seven shots': [shots([1, 1, 1, 1, 1, 1, 1]), /^multi_prompt size cannot exceed 6$/],
    'shots that do not fill the total': [shots([2, 3], { duration: '6' }), /must be equal to duration/],
    'a shot of no seconds': [shots([0, 5]), /multi_prompt\[0\]\.duration value '0' is invalid/],
    'an empty shot': [
      shots([5], { multi_prompt: [{ index: 1, prompt: ' ', duration: '5' }] }),
      /multi_prompt\[0\]\.prompt cannot be empty/,
    ],
    'a shot of more than 512 characters': [
      shots([5], { multi_prompt: [{ index: 1, prompt: 'x'.repeat(513), duration: '5' }] }),
      /multi_prompt\[0\]\.prompt length cannot exceed 512/,
    ],
    'an index that skips': [
      shots([5], { multi_prompt: [{ index: 2, prompt: 'x', duration: '5' }] }),
      /multi_prompt\[0\]\.index value '2' is invalid/,
    ],
    'an index as text': [shots([5], { multi_prompt: [{ index: '1', prompt: 'x', duration: '5' }] }), /multi_prompt\[0\]\.index value/],
    'several shots on O1': [shots([5], { model_name: 'kling-video-o1', mode: 'pro' }), /^multi_shot value 'true' is invalid$/],
    'a token past its list': [words({ prompt: 'see <<<image_2>>>', image_list: pictures(1) }), /<<<image_2>>> in prompt/],
    'the token 0': [words({ prompt: 'see <<<image_0>>>', image_list: pictures(1) }), /<<<image_0>>> in prompt/],
    'a token past its list inside a shot': [
      shots([5], { multi_prompt: [{ index: 1, prompt: '<<<element_1>>>', duration: '5' }] }),
      /<<<element_1>>> in prompt/,
    ],
  });
});

describe('references (§3.4 to §3.6)', () => {
  accepts({
    'seven images and elements': words({ image_list: pictures(4), element_list: elements(1, 2, 3) }),
    'four beside a video': words({ image_list: pictures(3), element_list: elements(1), video_list: video('feature') }),
    'first and end frame': words({ image_list: frames, aspect_ratio: undefined }),
    'three elements beside both frames': words({ image_list: frames, element_list: elements(1, 2, 3) }),
    'plain images in several shots': shots([2, 3], { image_list: pictures(2) }),
    'an inline picture': words({ image_list: [{ image_url: inlinePicture() }] }),
    'three elements made from videos': words({ element_list: elements(2001, 2050, 2099) }),
    'both kinds of elements with four pictures in all': words({ image_list: pictures(2), element_list: elements(1, 2, 2001) }),
    'an edit': words({ video_list: video('base'), aspect_ratio: undefined, duration: undefined }),
    'a video beside several shots': shots([2, 3], { video_list: video('feature') }),
    'both frames on O1': o1({ image_list: frames, aspect_ratio: undefined, duration: '7' }),
    'a first frame beside a feature video on O1': o1({ image_list: [frames[0]], video_list: video('feature') }),
  });
  refuses({
    'eight images and elements': [words({ image_list: pictures(5), element_list: elements(1, 2, 3) }), /cannot exceed 7/],
    'five beside a video': [words({ image_list: pictures(5), video_list: video('feature') }), /cannot exceed 4/],
    'two videos': [words({ video_list: [...video('feature'), ...video('feature')] }), /^video_list size cannot exceed 1$/],
    'two first frames': [words({ image_list: pictures(2, 'first_frame') }), /only one first_frame/],
    'two end frames': [words({ image_list: [...frames, frames[1]] }), /only one end_frame/],
    'an end frame alone': [words({ image_list: [frames[1]] }), /without first_frame/],
    'frames in several shots': [shots([2, 3], { image_list: [frames[0]] }), /multi_shot is true/],
    'frames beside an edit': [words({ image_list: [frames[0]], video_list: video('base') }), /refer_type is base/],
    'an edit in several shots': [shots([2, 3], { video_list: video('base') }), /multi_shot is not supported when refer_type is base/],
    'four elements beside a first frame': [words({ image_list: [frames[0]], element_list: elements(1, 2, 3, 4) }), /cannot exceed 3/],
    'an element beside both frames on O1': [o1({ image_list: frames, element_list: elements(1) }), /cannot exceed 0/],
    'an end frame among three images on O1': [o1({ image_list: [...frames, ...pictures(1)] }), /more than 2 images/],
    'an end frame beside a video on O1': [o1({ image_list: frames, video_list: video('feature') }), /end_frame is not supported with/],
    'an element made from a video on O1': [o1({ element_list: elements(2001) }), /not supported by this model/],
    'an element made from a video beside a video': [
      words({ element_list: elements(2001), video_list: video('feature') }),
      /not supported with a reference video/,
    ],
    'four elements made from videos': [words({ element_list: elements(2001, 2002, 2003, 2004) }), /video elements cannot exceed 3/],
    'five pictures beside an element made from a video': [
      words({ image_list: pictures(4), element_list: elements(1, 2001) }),
      /cannot exceed 4 beside video elements/,
    ],
    'a data: prefix': [words({ image_list: [{ image_url: `data:image/png;base64,${inlinePicture()}` }] }), /image_url value 'data:image/],
    'another scheme': [words({ image_list: [{ image_url: 'file:///etc/passwd' }] }), /image_url value 'file:/],
    'text that is no Base64': [words({ image_list: [{ image_url: 'not a picture!' }] }), /image_url value 'not a picture!' is invalid/],
    'inline bytes that are no picture': [
      words({ image_list: [{ image_url: Buffer.from('GIF89a, honestly').toString('base64') }] }),
      /format of the input image is invalid/,
    ],
    'a picture of 299 pixels': [
      words({ image_list: [{ image_url: inlinePicture({ width: 299, height: 400 }) }] }),
      /^The resolution or aspect/,
    ],
    'a picture longer than 2.5:1': [
      words({ image_list: [{ image_url: inlinePicture({ width: 1001, height: 400 }) }] }),
      /^The resolution or aspect ratio of the input image is invalid\. Please ensure/,
    ],
    'a picture of more than 10 MB': [
      words({ image_list: [{ image_url: inlinePicture({ width: 640, height: 480, bytes: 10 * 1024 * 1024 + 1 }) }] }),
      /exceeds 10MB/,
    ],
  });
});

describe('a video whose type and sound are left out (§3.6)', () => {
  it('is edited and keeps its sound, as the client reads it, too', () => {
    const left = validateRequest(words({ video_list: [{ video_url: 'https://example.com/clip.mp4' }] }), KNOWN);
    expect(left).toMatchObject({ ok: true, value: { videos: [{ referType: 'base', keepsOriginalSound: true }] } });
  });
});

describe('settings (§3.1, §3.7, §3.8)', () => {
  accepts({
    'sound in several shots': shots([2, 3], { sound: 'on' }),
    '4K': words({ mode: '4k' }),
    'any ratio beside a first frame, since it has no effect': words({ image_list: [frames[0]], aspect_ratio: 'whatever' }),
    'no ratio beside a feature video': words({ video_list: video('feature'), aspect_ratio: undefined }),
    'any duration of an edit, since it has no effect': words({ video_list: video('base'), duration: '99' }),
    '3 s': words({ duration: '3' }),
    '15 s': words({ duration: '15' }),
    'O1: words of 10 s': o1({ duration: '10' }),
    'O1: 7 s with a picture': o1({ duration: '7', image_list: pictures(1) }),
    'O1: 7 s with an element': o1({ duration: '7', element_list: elements(1) }),
    'O1: 3 s with a feature video': o1({ duration: '3', video_list: video('feature') }),
  });
  refuses({
    'sound beside a video': [words({ sound: 'on', video_list: video('feature') }), /^sound must be off/],
    'sound on O1': [o1({ sound: 'on' }), /^sound value 'on' is invalid$/],
    '4K on O1': [o1({ mode: '4k' }), /^mode value '4k' is invalid$/],
    'words without ratio': [words({ aspect_ratio: undefined }), /^aspect_ratio cannot be empty$/],
    'pictures without ratio': [words({ aspect_ratio: '', image_list: pictures(1) }), /^aspect_ratio cannot be empty$/],
    '2 s': [words({ duration: '2' }), /^duration value '2' is invalid$/],
    '16 s': [words({ duration: '16' }), /^duration value '16' is invalid$/],
    'minus 5 s': [words({ duration: -5 }), /^duration value '-5' is invalid$/],
    'O1: 11 s': [o1({ duration: '11', image_list: pictures(1) }), /^duration value '11' is invalid$/],
    'O1: words of 7 s': [o1({ duration: '7' }), /^Duration only supports 5 or 10 seconds when no refer_image is provided$/],
    'O1: a first frame of 7 s': [o1({ duration: '7', image_list: [frames[0]] }), /^Duration only supports 5 or 10/],
  });
});
