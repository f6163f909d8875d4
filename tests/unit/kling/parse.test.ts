import { describe, expect, it } from 'vitest';
import { parse } from '#lib/kling/parse.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { Source } from '#lib/storyboard/document.ts';
import { compileBoard, counter, parseBody, parsed } from './boards.ts';

const TEXT = { prompt: 'a fox', aspect_ratio: '16:9', model_name: 'kling-v3-omni' } as const;
const SHOTS = {
  model_name: 'kling-v3-omni',
  multi_shot: true,
  shot_type: 'customize',
  multi_prompt: [
    { index: 1, prompt: 'a', duration: '2' },
    { index: 2, prompt: 'b', duration: '3' },
  ],
  aspect_ratio: '16:9',
} as const;

describe('what counts as absent', () => {
  it('reads null, empty text and empty lists of optional fields as absent', () => {
    const body = {
      ...TEXT,
      image_list: [],
      element_list: null,
      video_list: null,
      mode: '',
      sound: null,
      duration: '',
      callback_url: '',
      external_task_id: '',
    };
    const { storyboard, callbackUrl, externalTaskId } = parsed(body);
    expect(storyboard.references).toEqual([]);
    expect(storyboard.settings).toMatchObject({ mode: 'pro', sound: false, implied: ['mode', 'sound', 'duration'] });
    expect([callbackUrl, externalTaskId]).toEqual([null, null]);
  });

  it('assumes the service’s own default model', () => {
    expect(parsed({ prompt: 'a fox', aspect_ratio: '1:1' }).storyboard.settings.model).toBe('kling-o1');
  });

  it('ignores fields it does not know', () => {
    expect(compileBoard(parsed({ ...TEXT, negative_prompt: 'rain', seed: 7 }).storyboard)).not.toHaveProperty('seed');
  });

  it('ignores shots when the request is not multi-shot, whatever they hold', () => {
    const { storyboard } = parsed({ ...TEXT, multi_shot: false, shot_type: 'nonsense', multi_prompt: 'nonsense' });
    expect(storyboard.kind).toBe('single');
  });

  it('ignores the one prompt beside custom shots, and the shots beside intelligence', () => {
    expect(parsed({ ...SHOTS, prompt: 'unread' }).storyboard).toMatchObject({ kind: 'storyboard', singlePrompt: '', autoPrompt: '' });
    expect(parsed({ ...SHOTS, shot_type: 'intelligence', prompt: 'read', multi_prompt: 7 }).storyboard).toMatchObject({
      kind: 'auto',
      autoPrompt: 'read',
    });
  });

  it('ignores a duration beside a video to edit', () => {
    const video_list = [{ video_url: 'https://videos.example/a.mp4' }];
    expect(parsed({ ...TEXT, video_list, duration: '99' }).storyboard.references[0]).toMatchObject({
      role: 'base',
      keepOriginalSound: true,
    });
  });

  it.each(['99', 'nonsense', 7.5, {}])('ignores the duration %j beside a video to edit, and the ratio with it', (duration) => {
    const video_list = [{ video_url: 'https://videos.example/a.mp4' }];
    expect(parsed({ ...TEXT, video_list, duration, aspect_ratio: 'nonsense' }).storyboard.totalSeconds).toBe(5);
  });

  it('ignores any ratio beside a first frame', () => {
    const image_list = [{ image_url: 'https://images.example/a.png', type: 'first_frame' }];
    expect(parsed({ ...TEXT, image_list, aspect_ratio: '4:3' }).storyboard.settings.aspectRatio).toBe('16:9');
  });

  it.each(['multi_shot', 'image_list', 'watermark_info'])('does not take empty text for an absent %s, which holds no text', (field) => {
    expect(parseBody({ ...TEXT, [field]: '' })).toMatchObject({ ok: false, error: { code: 'malformed', path: field } });
  });
});

describe('addresses', () => {
  it.each(['https:/a.example/b', 'https:a.example', 'https://a.example/b c', 'https://[::1/', 'https://'])(
    'have to be whole: %s',
    (image_url) => {
      expect(parseBody({ ...TEXT, image_list: [{ image_url }] })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    },
  );
});

describe('references', () => {
  const image_list = [{ image_url: 'https://images.example/a.png' }, { image_url: 'https://images.example/b.png' }];

  it('pins those that no prompt names, so that they stay in the request', () => {
    const { storyboard } = parsed({ ...TEXT, prompt: 'like <<<image_2>>>', image_list });
    expect(storyboard.references.map(({ name, pinned }) => [name, pinned])).toEqual([
      ['Image 1', true],
      ['Image 2', false],
    ]);
    expect(storyboard.singlePrompt).toBe(`like ${mention(storyboard.references[1]?.id ?? '')}`);
    expect(compileBoard(storyboard)).toMatchObject({ prompt: 'like <<<image_2>>>', image_list });
  });

  it('keeps tokens that point at nothing as words', () => {
    const { storyboard } = parsed({ ...TEXT, prompt: '<<<image_3>>> and <<<image_0>>>', image_list });
    expect(storyboard.singlePrompt).toBe('<<<image_3>>> and <<<image_0>>>');
  });

  it('takes element ids as numbers and as digits, and keeps every digit', () => {
    const element_list = [{ element_id: 172 }, { element_id: '9007199254740993' }, { element_id: '0172' }];
    const ids = parsed({ ...TEXT, element_list }).storyboard.references.map((each) => (each.kind === 'element' ? each.elementId : ''));
    expect(ids).toEqual(['172', '9007199254740993', '172']);
  });

  it('refuses an element id that JSON has already rounded', () => {
    // Written as text on purpose: 9007199254740993 does not survive as a number.
    const body = JSON.parse('{"prompt":"a","element_list":[{"element_id":9007199254740993}]}');
    expect(parseBody(body)).toMatchObject({ ok: false, error: { code: 'malformed', path: 'element_list[0].element_id' } });
  });

  it('takes Base64 pictures of many megabytes, and names the one that is none', () => {
    const picture = 'A'.repeat(40_000_000);
    const facts = { mediaType: 'image/png', bytes: 30_000_000, width: 800, height: 800, durationSeconds: null, framesPerSecond: null };
    const stored = (text: string): Source => ({ type: 'file', fileId: text === picture ? 'a'.repeat(64) : 'b'.repeat(64), facts });
    const options = { makeId: counter(), imageSource: stored, videoSource: stored };
    const read = parse({ ...TEXT, image_list: [{ image_url: picture }] }, options);
    expect(read).toMatchObject({ ok: true, value: { storyboard: { references: [{ source: { fileId: 'a'.repeat(64) } }] } } });
    const spoilt = parse({ ...TEXT, image_list: [{ image_url: `${picture}!` }] }, options);
    expect(spoilt).toMatchObject({ ok: false, error: { code: 'malformed', path: 'image_list[0].image_url' } });
  });
});

describe('refusals', () => {
  it.each([
    ['a model it does not know', { ...TEXT, model_name: 'kling-v9' }, 'model_name'],
    ['a mode in our own words', { ...TEXT, mode: 'standard' }, 'mode'],
    ['multi_shot that is not a boolean', { ...SHOTS, multi_shot: 'true' }, 'multi_shot'],
    ['multi-shot without a shot type', { ...SHOTS, shot_type: undefined }, 'shot_type'],
    ['shots numbered from 0', { ...SHOTS, multi_prompt: [{ index: 0, prompt: 'a', duration: '5' }] }, 'multi_prompt'],
    ['a data: address', { ...TEXT, image_list: [{ image_url: 'data:image/png;base64,AAAA' }] }, 'image_list[0].image_url'],
    ['a picture without an address', { ...TEXT, image_list: [{ image_url: '' }] }, 'image_list[0].image_url'],
    ['a video that is not on the web', { ...TEXT, video_list: [{ video_url: 'file:///etc/passwd' }] }, 'video_list[0].video_url'],
    ['a duration in words', { ...TEXT, duration: 'five' }, 'duration'],
    ['a fraction of a second', { ...TEXT, duration: 4.5 }, 'duration'],
    ['something that is no object', [], ''],
  ])('names %s', (_what, body, path) => {
    expect(parseBody(body)).toMatchObject({ ok: false, error: { code: 'malformed', path } });
  });

  it.each([
    ['shots that do not add up', { ...SHOTS, duration: '6' }, 'The shots add up to 5 s, but the request asks for 6 s.'],
    ['a total out of range', { ...TEXT, duration: '20' }, 'The request asks for 20 s; a video has 3 to 15 s.'],
    [
      'a shot of no time',
      {
        ...SHOTS,
        multi_prompt: [
          { index: 1, prompt: '', duration: 0 },
          { index: 2, prompt: '', duration: 5 },
        ],
      },
      'Shot 1 is shorter than 1 s.',
    ],
    [
      'seven shots',
      {
        ...SHOTS,
        duration: '7',
        multi_prompt: Array.from({ length: 7 }, (_, index) => ({ index: index + 1, prompt: 'a', duration: '1' })),
      },
      'The request has 7 shots; a storyboard has 1 to 6.',
    ],
  ])('says why no storyboard can stand for %s', (_what, body, sentence) => {
    expect(parseBody(body)).toMatchObject({ ok: false, error: { code: 'not-expressible', sentence } });
  });
});
