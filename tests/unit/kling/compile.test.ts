import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { board, compileBoard, element, image, video } from './boards.ts';

describe('words', () => {
  it('sends the shots of a storyboard in order, with their durations as text', () => {
    const request = compileBoard(
      board({
        shots: [
          ['dawn', 2],
          ['noon', 3],
        ],
      }),
    );
    expect(request).toMatchObject({ multi_shot: true, shot_type: 'customize', duration: '5' });
    expect(request.multi_prompt).toEqual([
      { index: 1, prompt: 'dawn', duration: '2' },
      { index: 2, prompt: 'noon', duration: '3' },
    ]);
    expect(request).not.toHaveProperty('prompt');
  });

  it('sends only the words of the current kind', () => {
    const words = { shots: [['shot', 5]] as const, autoPrompt: 'auto', singlePrompt: 'single' };
    expect(compileBoard(board({ ...words, kind: 'auto' }))).toMatchObject({ shot_type: 'intelligence', prompt: 'auto' });
    const single = compileBoard(board({ ...words, kind: 'single' }));
    expect(single.prompt).toBe('single');
    expect(single).not.toHaveProperty('multi_shot');
    expect(single).not.toHaveProperty('multi_prompt');
  });
});

describe('references', () => {
  it('numbers what is sent in tray order and leaves the waiting ones out', () => {
    const references = [image('a'), image('b'), element('c', '101'), image('d')];
    const request = compileBoard(
      board({ kind: 'single', singlePrompt: `${mention('d')} meets ${mention('c')} near ${mention('a')}`, references }),
    );
    expect(request.prompt).toBe('<<<image_2>>> meets <<<element_1>>> near <<<image_1>>>');
    expect(request.image_list).toEqual([{ image_url: 'https://images.example/a.png' }, { image_url: 'https://images.example/d.png' }]);
    expect(request.element_list).toEqual([{ element_id: 101 }]);
  });

  it('always sends frames, videos and pinned references', () => {
    const references = [image('first', { role: 'first-frame' }), image('kept', { pinned: true }), image('waiting'), video('clip')];
    const request = compileBoard(board({ kind: 'single', singlePrompt: 'go', references }));
    expect(request.image_list).toEqual([
      { image_url: 'https://images.example/first.png', type: 'first_frame' },
      { image_url: 'https://images.example/kept.png' },
    ]);
    expect(request.video_list).toHaveLength(1);
  });

  it('sends an element id as a number where it is exact and as digits above 2^53', () => {
    const references = [element('small', '9007199254740991', { pinned: true }), element('large', '9007199254740993', { pinned: true })];
    const request = compileBoard(board({ references }));
    expect(JSON.stringify(request.element_list)).toBe('[{"element_id":9007199254740991},{"element_id":"9007199254740993"}]');
  });

  it('always says how a video is used and whether its sound stays', () => {
    const references = [video('clip', { role: 'base', keepOriginalSound: false })];
    expect(compileBoard(board({ references })).video_list).toEqual([
      { video_url: 'https://videos.example/clip.mp4', refer_type: 'base', keep_original_sound: 'no' },
    ]);
  });
});

describe('settings', () => {
  it('says everything for a new storyboard', () => {
    const request = compileBoard(board({ kind: 'single', singlePrompt: 'go' }));
    expect(request).toEqual({
      model_name: 'kling-v3-omni',
      prompt: 'go',
      sound: 'off',
      mode: 'pro',
      aspect_ratio: '16:9',
      duration: '5',
    });
  });

  it('leaves out what an import left out, until it differs from the default of the service', () => {
    const implied = ['mode', 'sound', 'duration', 'aspectRatio'] as const;
    const references = [video('clip')];
    const silent = board({ kind: 'single', references, settings: { implied: [...implied] } });
    expect(Object.keys(compileBoard(silent))).toEqual(['model_name', 'prompt', 'video_list']);
    const changed = board({
      kind: 'single',
      references,
      totalSeconds: 8,
      settings: { implied: [...implied], mode: '4k', sound: true, aspectRatio: '1:1' },
    });
    expect(compileBoard(changed)).toMatchObject({ mode: '4k', sound: 'on', duration: '8', aspect_ratio: '1:1' });
  });

  it('sends the aspect ratio wherever it is required, whatever an import left out', () => {
    expect(compileBoard(board({ kind: 'single', settings: { implied: ['aspectRatio'] } })).aspect_ratio).toBe('16:9');
  });

  it('sends neither duration nor aspect ratio beside a video to edit', () => {
    const request = compileBoard(board({ kind: 'single', references: [video('clip', { role: 'base' })] }));
    expect(request).not.toHaveProperty('duration');
    expect(request).not.toHaveProperty('aspect_ratio');
  });

  it('sends no aspect ratio beside a first frame', () => {
    expect(compileBoard(board({ kind: 'single', references: [image('a', { role: 'first-frame' })] }))).not.toHaveProperty('aspect_ratio');
  });

  it('does not speak of sound to the model that makes none', () => {
    expect(compileBoard(board({ kind: 'single', settings: { model: 'kling-o1' } }))).not.toHaveProperty('sound');
  });

  it('carries watermark, callback and external id only when there are any', () => {
    const request = compileBoard(board({ settings: { watermark: true } }), {
      externalTaskId: 'take-1',
      callbackUrl: 'https://studio.example/k',
    });
    expect(request).toMatchObject({
      watermark_info: { enabled: true },
      external_task_id: 'take-1',
      callback_url: 'https://studio.example/k',
    });
    const bare = compileBoard(board());
    for (const field of ['watermark_info', 'callback_url', 'external_task_id']) expect(bare).not.toHaveProperty(field);
  });
});
