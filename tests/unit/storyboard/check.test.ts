import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { mention } from '#lib/prompt/mention.ts';
import { issueSentence } from '#lib/server/issue-sentence.ts';
import { check } from '#lib/storyboard/check.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import type { Fix, Issue, IssueCode } from '#lib/storyboard/issue.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import { board, element, image, video } from '#tests/unit/kling/boards.ts';
import { edited } from './driver.ts';

const pinned = { pinned: true };
const single = { kind: 'single', singlePrompt: 'A lantern is lit.' } as const;
const o1 = { ...single, settings: { model: 'kling-o1' } } as const;
const firstFrame = image('start', { role: 'first-frame' });
const endFrame = image('end', { role: 'end-frame' });

function issues(storyboard: Storyboard, limits: Limits = LIMITS[storyboard.settings.model]): Issue[] {
  return check(storyboard, limits);
}

function codes(storyboard: Storyboard, limits?: Limits): IssueCode[] {
  return issues(storyboard, limits).map(({ code }) => code);
}

function images(count: number) {
  return Array.from({ length: count }, (_, index) => image(`i${index}`, pinned));
}

function elements(count: number, elementKind: 'image' | 'video' | 'unknown' = 'unknown') {
  return Array.from({ length: count }, (_, index) => element(`${elementKind}${index}`, String(index + 1), { ...pinned, elementKind }));
}

/** The storyboard after its first issue's first fix. */
function afterFix(storyboard: Storyboard): Storyboard {
  return edited(storyboard, ...editsOf(issues(storyboard)[0]?.fixes[0]));
}

function editsOf(fix: Fix | undefined): readonly Intent[] {
  return fix?.kind === 'edit' ? fix.intents : [];
}

function firstSentence(storyboard: Storyboard): string {
  const [issue] = issues(storyboard);
  return issue ? issueSentence(issue) : '';
}

describe('settings', () => {
  it('asks Kling O1 for one shot, without 4K and without sound', () => {
    const shots = [['One', 2] as const, ['Two', 3] as const];
    expect(codes(board({ shots, settings: { model: 'kling-o1' } }))).toEqual(['kind-not-supported']);
    expect(codes(board({ kind: 'auto', autoPrompt: 'All', settings: { model: 'kling-o1' } }))).toEqual(['kind-not-supported']);
    expect(codes(board({ ...o1, settings: { model: 'kling-o1', mode: '4k' } }))).toEqual(['mode-not-supported']);
    expect(codes(board({ ...o1, settings: { model: 'kling-o1', sound: true } }))).toEqual(['sound-not-supported']);
    expect(codes(board({ ...single, settings: { mode: '4k', sound: true } }))).toEqual([]);
  });

  it('offers the other model where it takes more', () => {
    const storyboard = board({ shots: [['One', 5]], settings: { model: 'kling-o1' } });
    expect(issues(storyboard)[0]?.fixes.map(({ label }) => label)).toEqual(['use-model', 'switch-to-single']);
    expect(codes(afterFix(storyboard))).toEqual([]);
  });

  it('asks for silence beside a video', () => {
    const storyboard = board({ ...single, references: [video('clip')], settings: { sound: true } });
    expect(codes(storyboard)).toEqual(['sound-with-video']);
    expect(codes(afterFix(storyboard))).toEqual([]);
  });

  it('takes 5 or 10 s from O1 for words or a first frame alone, and 3 to 10 s for the rest', () => {
    expect(codes(board({ ...o1, totalSeconds: 7 }))).toEqual(['duration-not-supported']);
    expect(codes(board({ ...o1, totalSeconds: 7, references: [firstFrame] }))).toEqual(['duration-not-supported']);
    expect(codes(board({ ...o1, totalSeconds: 10 }))).toEqual([]);
    for (const references of [[firstFrame, endFrame], images(1), elements(1), [video('clip')], [firstFrame, ...images(1)]]) {
      expect(codes(board({ ...o1, totalSeconds: 7, references }))).toEqual([]);
      expect(codes(board({ ...o1, totalSeconds: 11, references }))).toEqual(['duration-not-supported']);
    }
    expect(codes(board({ ...single, totalSeconds: 15 }))).toEqual([]);
  });

  it('makes the video the nearest length that the shots, kept for the other kind, can still fill', () => {
    expect(afterFix(board({ ...o1, totalSeconds: 7 })).totalSeconds).toBe(5);
    expect(afterFix(board({ ...o1, totalSeconds: 8 })).totalSeconds).toBe(10);
    const sixShots = board({ ...o1, shots: Array.from({ length: 6 }, () => ['', 1] as const) });
    expect(afterFix(sixShots).totalSeconds).toBe(10);
  });

  it('asks nothing of the length of an edited video', () => {
    expect(codes(board({ ...o1, totalSeconds: 13, references: [video('clip', { role: 'base' })] }))).toEqual([]);
  });

  it('counts shots by the model’s figure', () => {
    const storyboard = board({ shots: ['a', 'b', 'c'].map((words) => [words, 2] as const) });
    expect(codes(storyboard, { ...LIMITS['kling-3-omni'], maxShots: 2 })).toEqual(['too-many-shots']);
  });
});

describe('words', () => {
  it('asks for words in each shot, or in the one prompt of the other kinds', () => {
    const shots = board({
      shots: [
        ['One', 2],
        [' \n', 3],
      ],
    });
    expect(issues(shots)).toMatchObject([{ code: 'prompt-empty', place: { at: 'shot', shotId: 'shot2' } }]);
    expect(firstSentence(shots)).toBe('Shot 2 has no words yet. Say what happens in it.');
    expect(issues(board({ kind: 'auto' }))).toMatchObject([{ code: 'prompt-empty', place: { at: 'prompt' } }]);
    expect(codes(board({ shots: [[mention('bowl'), 5]], references: [image('bowl')] }))).toEqual([]);
  });

  it('counts 512 characters for a shot and 2,500 for one prompt, mentions as the tokens they are sent as', () => {
    expect(codes(board({ shots: [['x'.repeat(512), 5]] }))).toEqual([]);
    expect(codes(board({ ...single, singlePrompt: 'x'.repeat(2500) }))).toEqual([]);
    expect(codes(board({ kind: 'auto', autoPrompt: 'x'.repeat(2501) }))).toEqual(['prompt-too-long']);
    const references = [image('bowl')];
    expect(codes(board({ shots: [[`${'x'.repeat(499)}${mention('bowl')}`, 5]], references }))).toEqual([]);
    expect(codes(board({ shots: [[`${'x'.repeat(500)}${mention('bowl')}`, 5]], references }))).toEqual(['prompt-too-long']);
  });

  it('shortens what is too long at the end of a sentence', () => {
    const long = board({ shots: [[`${'Rain falls. '.repeat(60)}`, 5]] });
    expect(firstSentence(long)).toBe('Shot 1 is too long by 208 characters: it has 720, and 512 can be sent.');
    expect(issues(long)[0]?.fixes[0]?.label).toBe('shorten');
    expect(afterFix(long).shots[0]?.prompt).toMatch(/^(Rain falls\. ?)+$/);
    expect(codes(afterFix(long))).toEqual([]);
  });

  it('finds mentions of nothing and takes them away', () => {
    const storyboard = board({ shots: [[`Over ${mention('gone')}rain`, 5]] });
    expect(issues(storyboard)).toMatchObject([{ code: 'mention-unknown', rule: null }]);
    expect(afterFix(storyboard).shots[0]?.prompt).toBe('Over rain');
  });

  it('finds tokens typed as words: past the end the service refuses them, else they would be read as a mention', () => {
    const references = [image('bowl', { name: 'Brass bowl', ...pinned }), image('lantern')];
    const within = board({ shots: [['Over <<<image_1>>> and <<<image_01>>>', 5]], references });
    expect(issues(within).map(({ code, rule }) => [code, rule])).toEqual([
      ['token-in-text', null],
      ['token-in-text', null],
    ]);
    expect(afterFix(within).shots[0]?.prompt).toBe(`Over ${mention('bowl')} and <<<image_01>>>`);
    const past = board({ shots: [['Over <<<image_2>>>, <<<image_0>>> and <<<video_1>>>', 5]], references });
    expect(issues(past).map(({ rule }) => rule)).toEqual(['§3.2', '§3.2', '§3.2']);
    expect(firstSentence(past)).toBe('Shot 1 says <<<image_2>>>, but only 1 image is sent. Name a reference instead.');
    expect(issues(past)[0]?.fixes.map(({ label }) => label)).toEqual(['name-reference', 'remove-token']);
    expect(codes(board({ shots: [['Over <<image_1>> and <<<Image_1>>>', 5]] }))).toEqual([]);
  });

  it('asks nothing of the words of the other kinds', () => {
    expect(codes(board({ ...single, autoPrompt: 'x'.repeat(9000), shots: [[mention('gone'), 5]] }))).toEqual([]);
  });
});

describe('frames', () => {
  it('takes a first frame, alone or with an end frame, in Single only', () => {
    expect(codes(board({ ...single, references: [firstFrame, endFrame] }))).toEqual([]);
    expect(codes(board({ ...single, references: [endFrame] }))).toEqual(['end-frame-alone']);
    const shots = board({ shots: [['One', 5]], singlePrompt: 'One', references: [firstFrame, endFrame] });
    expect(codes(shots)).toEqual(['frames-in-multi-shot', 'frames-in-multi-shot']);
    expect(codes(edited(shots, ...editsOf(issues(shots)[0]?.fixes[1])))).toEqual([]);
    expect(codes(board({ kind: 'auto', autoPrompt: 'All', references: [firstFrame] }))).toEqual(['frames-in-multi-shot']);
  });

  it('takes one of each', () => {
    const twice = [firstFrame, image('start2', { role: 'first-frame' }), endFrame, image('end2', { role: 'end-frame' })];
    expect(codes(board({ ...single, references: twice }))).toEqual(['first-frame-twice', 'end-frame-twice']);
  });

  it('takes none beside an edited video', () => {
    const storyboard = board({ ...single, references: [firstFrame, video('clip', { role: 'base' })] });
    expect(codes(storyboard)).toEqual(['frames-with-base-video']);
    expect(codes(afterFix(storyboard))).toEqual([]);
  });

  it('takes no end frame from O1 beside more than two images or a motion and style video', () => {
    const crowded = board({ ...o1, references: [firstFrame, endFrame, ...images(1)] });
    expect(codes(crowded)).toEqual(['end-frame-not-supported']);
    expect(issues(crowded)[0]?.fixes.map(({ label }) => label)).toEqual(['drop-end-frame', 'use-model']);
    expect(codes(afterFix(crowded))).toEqual([]);
    expect(codes(board({ ...o1, references: [firstFrame, endFrame, video('clip')] }))).toEqual(['end-frame-not-supported']);
    expect(codes(board({ ...single, references: [firstFrame, endFrame, ...images(2), video('clip')] }))).toEqual([]);
    expect(codes(board({ ...o1, references: [firstFrame, ...images(3)] }))).toEqual([]);
  });
});

describe('how many references', () => {
  it('takes seven images and elements, four beside a video, frames included', () => {
    expect(codes(board({ ...single, references: [...images(4), ...elements(3)] }))).toEqual([]);
    expect(codes(board({ ...single, references: [...images(5), ...elements(3)] }))).toEqual(['too-many-references']);
    expect(codes(board({ ...single, references: [firstFrame, ...images(4), ...elements(3)] }))).toEqual(['too-many-references']);
    expect(codes(board({ ...single, references: [...images(2), ...elements(2), video('clip')] }))).toEqual([]);
    expect(codes(board({ ...single, references: [...images(3), ...elements(2), video('clip')] }))).toEqual(['too-many-references']);
  });

  it('counts only what is sent, and offers to send only what is named', () => {
    const waiting = Array.from({ length: 9 }, (_, index) => image(`w${index}`));
    expect(codes(board({ ...single, references: waiting }))).toEqual([]);
    expect(codes(afterFix(board({ ...single, references: images(9) })))).toEqual([]);
  });

  it('takes one video, and an edited one only in Single', () => {
    const two = board({ ...single, references: [video('one'), video('two')] });
    expect(codes(two)).toEqual(['too-many-videos']);
    expect(afterFix(two).references.map(({ id }) => id)).toEqual(['one']);
    const edit = board({ shots: [['One', 5]], references: [video('clip', { role: 'base' })] });
    expect(codes(edit)).toEqual(['base-video-in-multi-shot']);
    expect(codes(board({ shots: [['One', 5]], references: [video('clip')] }))).toEqual([]);
  });

  it('takes three elements beside a first frame, and none beside both frames on O1', () => {
    expect(codes(board({ ...single, references: [firstFrame, ...elements(3)] }))).toEqual([]);
    expect(codes(board({ ...single, references: [firstFrame, ...elements(4)] }))).toEqual(['too-many-elements']);
    expect(codes(board({ ...single, references: [firstFrame, endFrame, ...elements(3)] }))).toEqual([]);
    expect(codes(board({ ...o1, references: [firstFrame, endFrame, ...elements(1)] }))).toEqual(['too-many-elements']);
  });

  it('takes elements made from videos only from Kling 3 Omni, without a video, three alone or beside four others', () => {
    expect(codes(board({ ...single, references: elements(3, 'video') }))).toEqual([]);
    expect(codes(board({ ...single, references: [...elements(4, 'video'), ...images(1)] }))).toEqual(['too-many-elements']);
    expect(codes(board({ ...single, references: [...elements(1, 'video'), ...elements(2, 'image'), ...images(2)] }))).toEqual([]);
    expect(codes(board({ ...single, references: [...elements(1, 'video'), ...elements(2, 'image'), ...images(3)] }))).toEqual([
      'too-many-references',
    ]);
    expect(codes(board({ ...single, references: [...elements(1, 'video'), video('clip')] }))).toEqual(['video-element-not-supported']);
    expect(codes(board({ ...o1, references: elements(1, 'video') }))).toEqual(['video-element-not-supported']);
  });
});

describe('pictures and videos', () => {
  const facts = { mediaType: 'image/png', bytes: 1000, width: 1000, height: 400, durationSeconds: null, framesPerSecond: null };
  const clip = { mediaType: 'video/mp4', bytes: 1000, width: 1920, height: 1080, durationSeconds: 5, framesPerSecond: 24 };
  const picture = (rest: Partial<typeof facts>) =>
    codes(
      board({
        ...single,
        references: [image('p', { ...pinned, source: { type: 'file', fileId: 'a'.repeat(64), facts: { ...facts, ...rest } } })],
      }),
    );
  const footage = (rest: Partial<typeof clip>, model: 'kling-3-omni' | 'kling-o1' = 'kling-3-omni') =>
    codes(
      board({
        ...single,
        settings: { model },
        references: [video('v', { source: { type: 'url', url: 'https://videos.example/v.mp4', facts: { ...clip, ...rest } } })],
      }),
    );

  it('takes JPEG and PNG up to 10 MB, from 300 pixels, up to 2.5:1', () => {
    expect(picture({})).toEqual([]);
    expect(picture({ mediaType: 'image/webp' })).toEqual(['image-type']);
    expect(picture({ bytes: 10 * 1024 * 1024 })).toEqual([]);
    expect(picture({ bytes: 10 * 1024 * 1024 + 1 })).toEqual(['image-too-large']);
    expect(picture({ width: 299, height: 299 })).toEqual(['image-too-small']);
    expect(picture({ width: 1001 })).toEqual(['image-too-elongated']);
    expect(picture({ width: 400, height: 1001 })).toEqual(['image-too-elongated']);
  });

  it('never says that a picture has exactly what it exceeds', () => {
    const source = { type: 'file', fileId: 'a'.repeat(64), facts: { ...facts, bytes: 10 * 1024 * 1024 + 1 } } as const;
    expect(firstSentence(board({ ...single, references: [image('p', { ...pinned, source })] }))).toContain('has 10.1 MB; at most 10 MB');
  });

  it('offers to mend a picture that is stored here, and asks which part of a long one to keep', () => {
    const source = { type: 'file', fileId: 'a'.repeat(64), facts: { ...facts, mediaType: 'image/webp', width: 2000 } } as const;
    expect(issues(board({ ...single, references: [image('p', { ...pinned, source })] })).map(({ fixes }) => fixes)).toEqual([
      [{ kind: 'image', label: 'convert', values: {}, referenceId: 'p', how: 'mend' }],
      [{ kind: 'image', label: 'crop', values: {}, referenceId: 'p', how: 'crop' }],
    ]);
  });

  it('takes videos by each model’s figures', () => {
    expect(footage({})).toEqual([]);
    expect(footage({ durationSeconds: 15.5 })).toEqual([]);
    expect(footage({ durationSeconds: 15.6 })).toEqual(['video-length']);
    expect(footage({ durationSeconds: 11 }, 'kling-o1')).toEqual(['video-length']);
    expect(footage({ width: 4553, height: 1800 })).toEqual([]);
    expect(footage({ width: 4096, height: 2160 })).toEqual(['video-size']);
    expect(footage({ width: 1280, height: 700 }, 'kling-o1')).toEqual(['video-size']);
    expect(footage({ framesPerSecond: 24000 / 1001 })).toEqual([]);
    expect(footage({ framesPerSecond: 23 })).toEqual(['video-rate']);
    expect(footage({ mediaType: 'video/webm' })).toEqual(['video-type']);
    expect(footage({ bytes: 201 * 1024 * 1024 })).toEqual(['video-too-large']);
  });

  it('leaves what nobody measured to the service, but not what is no web address', () => {
    expect(codes(board({ ...single, references: [image('p', pinned)] }))).toEqual([]);
    const source = { type: 'url', url: 'data:image/png;base64,AAAA', facts: null } as const;
    expect(codes(board({ ...single, references: [image('p', { ...pinned, source }), video('v', { source })] }))).toEqual([
      'address-invalid',
      'address-invalid',
    ]);
  });

  it('asks for a public address of a video', () => {
    const source = { type: 'file', fileId: 'a'.repeat(64), facts: clip } as const;
    expect(issues(board({ ...single, references: [video('v', { source })] }))).toMatchObject([{ code: 'video-local', rule: null }]);
  });

  it('have a file that is stored here, or else nothing more is said about it', () => {
    const fileId = 'c'.repeat(64);
    const facts = { mediaType: 'image/gif', bytes: 9, width: 9, height: 9, durationSeconds: null, framesPerSecond: null };
    const picture = image('a', { source: { type: 'file', fileId, facts }, pinned: true });
    const found = check(board({ shots: [['Words.', 5]], references: [picture] }), LIMITS['kling-3-omni'], {
      localVideos: true,
      missingFileIds: [fileId],
    });
    expect(found).toMatchObject([{ code: 'file-missing', place: { at: 'reference', referenceId: 'a' } }]);
  });

  it('asks nothing of a picture that waits in the tray', () => {
    const source = { type: 'file', fileId: 'a'.repeat(64), facts: { ...facts, width: 10 } } as const;
    expect(codes(board({ ...single, references: [image('p', { source })] }))).toEqual([]);
  });
});
