/**
 * Random storyboards, near the borders of the rules: most parts are right most of the time, so that boards with no
 * issue and boards with one are both common, and each rule is met from both sides.
 */
import fc from 'fast-check';
import { mention } from '#lib/prompt/mention.ts';
import {
  ASPECT_RATIOS,
  IMPLIABLE_SETTINGS,
  type MediaFacts,
  type Reference,
  type Source,
  type Storyboard,
} from '#lib/storyboard/document.ts';
import { board, element, image, urlSource, video } from '#tests/unit/kling/boards.ts';

/** Mostly the first, sometimes one of the others. */
const mostly = <const Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(usual, ...others) });

const MIB = 1024 * 1024;
const imageFacts: fc.Arbitrary<MediaFacts> = fc
  .record({
    mediaType: mostly('image/png', 'image/jpeg', 'image/webp'),
    size: mostly([640, 480], [300, 300], [299, 400], [750, 300], [300, 751], [1000, 400], [1001, 400], [300, 750]),
    bytes: fc.oneof({ weight: 40, arbitrary: fc.constant(64) }, { weight: 1, arbitrary: fc.constantFrom(10 * MIB, 10 * MIB + 1) }),
  })
  .map(({ mediaType, size: [width = 0, height = 0], bytes }) => ({
    mediaType,
    bytes,
    width,
    height,
    durationSeconds: null,
    framesPerSecond: null,
  }));

const videoFacts: fc.Arbitrary<MediaFacts> = fc
  .record({
    mediaType: mostly('video/mp4', 'video/quicktime', 'video/webm'),
    bytes: mostly(5 * MIB, 200 * MIB, 200 * MIB + 1),
    size: mostly([1280, 720], [700, 700], [699, 800], [720, 720], [2160, 2160], [4553, 720], [4554, 720], [3000, 2800]),
    durationSeconds: mostly(5, 2.9, 3, 10, 10.1, 15.5, 15.6),
    framesPerSecond: mostly(24, 23.9, 23.976, 60, 60.1, 30),
  })
  .map(({ size: [width = 0, height = 0], ...rest }) => ({ ...rest, width, height }));

function imageSource(id: string): fc.Arbitrary<Source> {
  const fileId = Buffer.from(id.padEnd(32, '0')).toString('hex').slice(0, 64);
  return fc.oneof(
    imageFacts.map((facts): Source => ({ type: 'file', fileId, facts })),
    fc.option(imageFacts).map((facts) => urlSource(`https://images.example/${id}.png`, facts)),
    { weight: 1, arbitrary: mostly('http://images.example/a', 'ftp://images.example/a', 'images/a.png').map((url) => urlSource(url)) },
  );
}

const videoSource = (id: string): fc.Arbitrary<Source> =>
  fc.option(videoFacts).map((facts) => urlSource(`https://videos.example/${id}.mp4`, facts));

const pinned = mostly(false, true);

function anImage(id: string): fc.Arbitrary<Reference> {
  const role = mostly('reference', 'first-frame', 'end-frame');
  return fc.record({ pinned, role, source: imageSource(id) }).map((rest) => image(id, rest));
}

function anElement(id: string): fc.Arbitrary<Reference> {
  const kind = mostly('image', 'video', 'unknown');
  return fc.record({ pinned, kind, number: fc.integer({ min: 1, max: 99 }) }).map((rest) =>
    // As in `numberedElements`: 2001 to 2099 are made from videos.
    element(id, String((rest.kind === 'video' ? 2000 : 1000) + rest.number), { pinned: rest.pinned, elementKind: rest.kind }),
  );
}

function aVideo(id: string): fc.Arbitrary<Reference> {
  const role = mostly('feature', 'base');
  return fc.record({ pinned, role, keepOriginalSound: fc.boolean(), source: videoSource(id) }).map((rest) => video(id, rest));
}

/** A start and an end, as people add them. */
const bothFrames = fc
  .tuple(imageSource('start'), imageSource('end'))
  .map(([start, end]): Reference[] => [
    image('start', { role: 'first-frame', source: start }),
    image('end', { role: 'end-frame', source: end }),
  ]);

const references: fc.Arbitrary<Reference[]> = fc
  .record({
    images: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.integer({ min: 4, max: 8 }) }),
    elements: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 1 }) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 5 }) }),
    videos: fc.oneof(
      { weight: 12, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constant(2) },
    ),
    frames: mostly('none', 'both'),
  })
  .chain(({ images, elements, videos, frames }) => {
    const many = (count: number, name: string, make: (id: string) => fc.Arbitrary<Reference>): fc.Arbitrary<Reference[]> =>
      fc.tuple(...Array.from({ length: count }, (_, index) => make(`${name}${index}`)));
    const none: fc.Arbitrary<Reference[]> = fc.constant([]);
    return fc
      .tuple(frames === 'both' ? bothFrames : none, many(images, 'i', anImage), many(elements, 'e', anElement), many(videos, 'v', aVideo))
      .map((groups) => groups.flat());
  });

/** Words around one of the two limits now and then, mentions often, raw tokens and emptiness rarely. */
function prompt(ids: readonly string[], limit: number): fc.Arbitrary<string> {
  const text = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('Rain stops. ', 'Slow push in on her eyes, ', '夜の市場 ') },
    { weight: 1, arbitrary: fc.integer({ min: limit - 20, max: limit + 3 }).map((length) => 'x'.repeat(length)) },
    { weight: 1, arbitrary: fc.constantFrom('<<<image_1>>>', '<<<image_9>>>', '<<<element_0>>>', '<<<video_1>>>', '<<image_1>>') },
  );
  const named = ids.length === 0 ? text : fc.constantFrom(...ids).map(mention);
  const words = fc
    .tuple(text, fc.array(fc.oneof({ weight: 2, arbitrary: text }, { weight: 3, arbitrary: named }), { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest].join(''));
  return fc.oneof({ weight: 30, arbitrary: words }, { weight: 1, arbitrary: fc.constantFrom('', ' \n ', mention('gone')) });
}

const shotSeconds = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
  .filter((seconds) => seconds.reduce((sum, each) => sum + each, 0) >= 3 && seconds.reduce((sum, each) => sum + each, 0) <= 15);

export const randomBoards: fc.Arbitrary<Storyboard> = references.chain((tray) => {
  const ids = tray.map(({ id }) => id);
  const settings = fc.record({
    model: mostly('kling-3-omni', 'kling-o1'),
    mode: mostly('pro', 'standard', '4k'),
    aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
    sound: mostly(false, true),
    watermark: fc.boolean(),
    implied: fc.subarray([...IMPLIABLE_SETTINGS]),
  });
  return fc
    .record({
      settings,
      singlePrompt: prompt(ids, 2500),
      autoPrompt: prompt(ids, 2500),
      shots: shotSeconds.chain((all) => fc.tuple(...all.map((seconds) => fc.tuple(prompt(ids, 512), fc.constant(seconds))))),
      kindDice: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ kindDice, ...rest }) => {
      // O1 only takes single; most of its boards should too.
      const usual = rest.settings.model === 'kling-o1' && kindDice < 8 ? 'single' : 'storyboard';
      const kind = kindDice < 6 ? usual : kindDice < 8 ? 'single' : 'auto';
      return board({ ...rest, kind, references: tray });
    });
});
