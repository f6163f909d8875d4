/** Random storyboards and random bodies for the properties. Both cover what check would refuse, since compile and parse do not check. */
import fc from 'fast-check';
import { MENTION_CLOSE, MENTION_OPEN, mention } from '#lib/prompt/mention.ts';
import { ASPECT_RATIOS, IMPLIABLE_SETTINGS, KINDS, MODELS, MODES, type Reference, type Storyboard } from '#lib/storyboard/document.ts';
import { board, element, image, video } from './boards.ts';

/** Any text but our own two delimiters; often one that looks like a token. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('<<<image_1>>>', '<<<image_01>>>', '<<<video_9>>>', '<<element_1>>', '<', '>'),
  )
  .map((words) => words.replaceAll(MENTION_OPEN, '').replaceAll(MENTION_CLOSE, ''));

function reference(id: string): fc.Arbitrary<Reference> {
  const pinned = fc.boolean();
  return fc.oneof(
    fc.record({ pinned, role: fc.constantFrom('reference', 'reference', 'first-frame', 'end-frame') }).map((rest) => image(id, rest)),
    fc
      .record({ pinned, elementId: fc.bigInt(1n, 9_999_999_999_999_999_999n) })
      .map((rest) => element(id, String(rest.elementId), { pinned: rest.pinned })),
    fc.record({ pinned, role: fc.constantFrom('feature', 'base'), keepOriginalSound: fc.boolean() }).map((rest) => video(id, rest)),
  );
}

/** Words and mentions of the given references, and sometimes of one that is gone. */
function prompt(ids: readonly string[]): fc.Arbitrary<string> {
  const part = fc.oneof(text, fc.constantFrom(...ids, 'gone').map(mention));
  return fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
}

/** 1 to 6 whole lengths that add up to 3 to 15. */
const shotSeconds = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }).filter((seconds) => {
  const sum = seconds.reduce((total, each) => total + each, 0);
  return sum >= 3 && sum <= 15;
});

export const storyboards: fc.Arbitrary<Storyboard> = fc.integer({ min: 0, max: 6 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `r${index}`);
  const words = prompt(ids);
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      seconds: shotSeconds.chain((all) => fc.tuple(...all.map((each) => fc.tuple(words, fc.constant(each))))),
      autoPrompt: words,
      singlePrompt: words,
      references: fc.tuple(...ids.map(reference)),
      settings: fc.record({
        model: fc.constantFrom(...MODELS),
        mode: fc.constantFrom(...MODES),
        aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
        sound: fc.boolean(),
        watermark: fc.boolean(),
        implied: fc.subarray([...IMPLIABLE_SETTINGS]),
      }),
    })
    .map(({ seconds, ...rest }) => board({ ...rest, shots: seconds }));
});

const rawPrompt = fc.array(text, { maxLength: 5 }).map((parts) => parts.join(''));
const imageItem = fc.record(
  {
    image_url: fc.constantFrom('https://images.example/a.png', 'http://images.example/b.jpg', 'QUJDRA=='),
    type: fc.constantFrom('first_frame', 'end_frame'),
  },
  { requiredKeys: ['image_url'] },
);
const elementItem = fc.record({
  element_id: fc.oneof(
    fc.maxSafeNat().filter((id) => id > 0),
    fc.constant('9007199254740993'),
  ),
});
const videoItem = fc.record({
  video_url: fc.constant('https://videos.example/a.mp4'),
  refer_type: fc.constantFrom('feature', 'base'),
  keep_original_sound: fc.constantFrom('yes', 'no'),
});

function optionally<Value>(name: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.option(value, { nil: undefined }).map((made): Record<string, Value> => (made === undefined ? {} : { [name]: made }));
}

function merged(...parts: fc.Arbitrary<Record<string, unknown>>[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.tuple(...parts).map((all) => Object.assign({}, ...all));
}

const customShots = shotSeconds.chain((seconds) =>
  fc.tuple(...seconds.map(() => rawPrompt)).map((prompts) => ({
    multi_shot: true,
    shot_type: 'customize',
    multi_prompt: seconds.map((each, index) => ({ index: index + 1, prompt: prompts[index] ?? '', duration: String(each) })),
    duration: String(seconds.reduce((sum, each) => sum + each, 0)),
  })),
);
const onePrompt = merged(
  fc.oneof(fc.constant({}), fc.constant({ multi_shot: true, shot_type: 'intelligence' })),
  rawPrompt.map((words) => ({ prompt: words })),
  optionally('duration', fc.integer({ min: 3, max: 15 }).map(String)),
);

/** Bodies as the service documents them, without the fields that would have no effect. */
export const bodies = merged(
  fc.constantFrom({ model_name: 'kling-v3-omni', sound: 'on' }, { model_name: 'kling-v3-omni' }, { model_name: 'kling-video-o1' }),
  fc.oneof(customShots, onePrompt),
  optionally('image_list', fc.array(imageItem, { minLength: 1, maxLength: 5 })),
  optionally('element_list', fc.array(elementItem, { minLength: 1, maxLength: 4 })),
  optionally('video_list', fc.array(videoItem, { minLength: 1, maxLength: 1 })),
  optionally('mode', fc.constantFrom('std', 'pro', '4k')),
  optionally('watermark_info', fc.constant({ enabled: true })),
  optionally('callback_url', fc.webUrl()),
  optionally('external_task_id', fc.stringMatching(/^[a-z0-9-]{1,30}$/)),
  fc.constantFrom('16:9', '9:16', '1:1').map((ratio) => ({ aspect_ratio: ratio })),
).map(withoutEffectless);

function withoutEffectless(body: Record<string, unknown>): Record<string, unknown> {
  const { aspect_ratio, duration, ...rest } = body;
  const images = (body['image_list'] ?? []) as { type?: string }[];
  const [clip] = (body['video_list'] ?? []) as { refer_type: string }[];
  const isEdit = clip?.refer_type === 'base';
  const hasFirstFrame = images.some(({ type }) => type === 'first_frame');
  return {
    ...rest,
    ...(isEdit || hasFirstFrame ? {} : { aspect_ratio }),
    ...((isEdit && body['shot_type'] !== 'customize') || duration === undefined ? {} : { duration }),
  };
}
