import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { type ExampleName, OFFICIAL_EXAMPLES, withoutEmpty } from '#tests/fixtures/kling/official-examples.ts';
import { board, compileBoard, element, image, parsed, urlSource, video } from './boards.ts';

const names = Object.keys(OFFICIAL_EXAMPLES) as ExampleName[];
const at = (url: string) => ({ source: urlSource(url) });
const o1 = { model: 'kling-o1' } as const;
const callback = { callbackUrl: 'https://studio.example/callback' };

/** Each example as a creator would compose it here. */
const STORYBOARDS: Record<ExampleName, Storyboard> = {
  'image and element reference': board({
    kind: 'single',
    settings: { ...o1, aspectRatio: '1:1' },
    totalSeconds: 7,
    singlePrompt: `${mention('man')} strolls through Tokyo and meets ${mention('anna')} and ${mention('ben')}, in the style of ${mention('ink')}`,
    references: [
      image('man', at('https://images.example/one.png')),
      image('ink', at('https://images.example/two.png')),
      element('anna', '101'),
      element('ben', '102'),
    ],
  }),
  transformation: board({
    kind: 'single',
    settings: o1,
    singlePrompt: `put the crown of ${mention('crown')} on the girl in ${mention('clip')}`,
    references: [
      image('crown', at('https://images.example/crown.png')),
      video('clip', { role: 'base', ...at('https://videos.example/girl.mp4') }),
    ],
  }),
  'video reference': board({
    kind: 'single',
    settings: { ...o1, aspectRatio: '1:1' },
    totalSeconds: 7,
    singlePrompt: `camera move of ${mention('move')}: ${mention('anna')} and ${mention('ben')} walk towards ${mention('street')}`,
    references: [
      video('move', at('https://videos.example/dolly.mp4')),
      image('street', at('https://images.example/street.png')),
      element('anna', '101'),
      element('ben', '102'),
    ],
  }),
  'next shot': board({
    kind: 'single',
    settings: { ...o1, implied: ['aspectRatio', 'duration'] },
    singlePrompt: `from ${mention('clip')}, make the next shot`,
    references: [video('clip', at('https://videos.example/clip.mp4'))],
  }),
  'start and end frames': board({
    kind: 'single',
    settings: { ...o1, implied: ['duration'] },
    singlePrompt: 'the person dances',
    references: [
      image('start', { role: 'first-frame', ...at('https://images.example/start.png') }),
      image('end', { role: 'end-frame', ...at('https://images.example/end.png') }),
    ],
  }),
  'text to video': board({
    kind: 'single',
    settings: { ...o1, aspectRatio: '1:1' },
    totalSeconds: 7,
    singlePrompt: 'the person dances',
  }),
  'multi-shot with images': board({
    settings: { sound: true },
    shots: [
      [`two friends talk under ${mention('lamp')} at night`, 2],
      [`a runner of ${mention('woods')} crosses the woods`, 3],
    ],
    references: [image('lamp', at('https://images.example/lamp.png')), image('woods', at('https://images.example/woods.png'))],
  }),
  'multi-shot from text': board({
    settings: { sound: true },
    shots: [
      ['wide: a harbour at dawn', 2],
      ['a fisherman unties a boat', 3],
      ['close: his hands on the rope', 3],
      ['the boat leaves the pier', 3],
      ['gulls follow it', 3],
      ['the open sea', 1],
    ],
  }),
  'auto shots': board({
    kind: 'auto',
    settings: { implied: ['mode', 'sound'] },
    totalSeconds: 10,
    autoPrompt: 'a morning in the life of a lighthouse keeper',
  }),
};

describe.each(names)('the official example "%s"', (name) => {
  const body = OFFICIAL_EXAMPLES[name];
  const ids = 'callback_url' in body ? callback : {};

  it('is what its storyboard compiles to', () => {
    expect(compileBoard(STORYBOARDS[name], ids)).toEqual(withoutEmpty(body));
  });

  it('comes back unchanged after being read into a storyboard', () => {
    const { storyboard, callbackUrl, externalTaskId } = parsed(body);
    expect(externalTaskId).toBeNull();
    expect(compileBoard(storyboard, callbackUrl === null ? {} : { callbackUrl })).toEqual(withoutEmpty(body));
  });
});
