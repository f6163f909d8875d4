import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { mention } from '#lib/prompt/mention.ts';
import { continueFromLastFrame, continueWithTake } from '#lib/storyboard/again/continue-take.ts';
import { editTake } from '#lib/storyboard/again/edit-take.ts';
import { anew } from '#lib/storyboard/again/prepared.ts';
import { type ShotAlone, shotAlone } from '#lib/storyboard/again/shot-alone.ts';
import { check } from '#lib/storyboard/check.ts';
import type { FileSource, MediaFacts, Reference, Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { randomBoards } from '#tests/agreement/random-boards.ts';
import { boardOf } from '#tests/support/boards.ts';
import { board, counter, image, video } from '#tests/unit/kling/boards.ts';

const HERE = { localVideos: true };
const facts = (more: Partial<MediaFacts>): MediaFacts => ({
  ...{ mediaType: 'image/jpeg', bytes: 400_000, width: 1280, height: 720, durationSeconds: null, framesPerSecond: null },
  ...more,
});
const file = (letter: string, more: Partial<MediaFacts> = {}): FileSource => ({
  type: 'file',
  fileId: letter.repeat(64),
  facts: facts(more),
});
const before = file('a');
const after = file('b');
const clip = file('c', { mediaType: 'video/mp4', durationSeconds: 5.04, framesPerSecond: 24 });

const alone = (plan: Storyboard, index: number, parts: Partial<ShotAlone> = {}) => {
  const shot = plan.shots[index];
  if (!shot) throw new Error('There is no such shot.');
  const names = { title: 'Shot alone', firstFrameName: 'Before', endFrameName: 'After' };
  return shotAlone(plan, shot, { ...names, firstFrame: before, endFrame: after, ...parts }, limitsOf(plan), counter('new'));
};
const edit = (plan: Storyboard, prompt: string) =>
  editTake(
    plan,
    { title: 'Edit', videoName: 'Take 1', video: clip, prompt, lead: (take) => `Change ${take} from 2 s to 5 s:` },
    limitsOf(plan),
    counter('new'),
  );
const onwards = (plan: Storyboard, how: 'take' | 'frame') =>
  (how === 'take' ? continueWithTake : continueFromLastFrame)(
    plan,
    { title: 'Next', name: 'Take 1', source: how === 'take' ? clip : before, lead: (reference) => `What comes after ${reference}:` },
    limitsOf(plan),
    counter('new'),
  );
const limitsOf = (plan: Storyboard) => LIMITS[plan.settings.model];
const issuesOf = (plan: Storyboard) => check(plan, limitsOf(plan), HERE).map(({ code }) => code);
const roles = ({ references }: Storyboard) => references.map((each: Reference) => (each.kind === 'element' ? 'element' : each.role));

describe('one shot again, alone', () => {
  it('is a single between the frames of its neighbours, with its own words and pictures', () => {
    const plan = board({
      title: 'Night market',
      shots: [
        ['Lanterns.', 2],
        [`Steam over ${mention('bowl')}.`, 5],
        ['The lane.', 3],
      ],
      references: [image('bowl'), image('roof')],
    });
    const { storyboard, frames, namesLeft } = alone(plan, 1);
    expect(storyboard).toMatchObject({
      kind: 'single',
      title: 'Shot alone',
      totalSeconds: 5,
      singlePrompt: `Steam over ${mention('bowl')}.`,
    });
    expect(roles(storyboard)).toEqual(['reference', 'reference', 'first-frame', 'end-frame']);
    expect(storyboard.references.slice(2).map((each) => each.kind === 'image' && each.source)).toEqual([before, after]);
    expect(frames).toEqual(['first-frame', 'end-frame']);
    expect(namesLeft).toEqual([]);
    expect(storyboard.settings).toEqual(plan.settings);
  });

  it('becomes as long as the shortest video when it is shorter', () => {
    expect(alone(boardOf([1, 2, 4]), 0).storyboard.totalSeconds).toBe(3);
  });

  it('has no end frame where nothing comes after it, and none without a first', () => {
    expect(alone(boardOf([3, 3]), 1, { endFrame: null }).frames).toEqual(['first-frame']);
    expect(alone(boardOf([3, 3]), 1, { firstFrame: null }).frames).toEqual([]);
  });

  it('lets go of frames that its pictures leave no room for, the end frame first', () => {
    const pictures = (count: number) => Array.from({ length: count }, (_, index) => image(`p${index}`));
    const naming = (count: number) =>
      board({
        shots: [
          [
            pictures(count)
              .map(({ id }) => mention(id))
              .join(' '),
            4,
          ],
        ],
        references: pictures(count),
      });
    expect(alone(naming(5), 0).frames).toEqual(['first-frame', 'end-frame']);
    expect(alone(naming(6), 0).frames).toEqual(['first-frame']);
    expect(alone(naming(7), 0)).toMatchObject({ frames: [], namesLeft: [] });
  });
});

describe('an edit of the take', () => {
  it('has the take as its source, says which part, and is as long as the take', () => {
    const { storyboard } = edit(boardOf([2, 3]), 'The lantern goes out.');
    const [take] = storyboard.references;
    expect(take).toMatchObject({ kind: 'video', role: 'base', name: 'Take 1', source: clip });
    expect(storyboard).toMatchObject({
      kind: 'single',
      totalSeconds: 5,
      singlePrompt: `Change ${mention(take?.id ?? '')} from 2 s to 5 s: The lantern goes out.`,
    });
  });

  it('takes no other video and no frame beside it, and no sound', () => {
    const plan = board({
      kind: 'single',
      settings: { sound: true },
      singlePrompt: `Like ${mention('start')}`,
      references: [image('start', { role: 'first-frame' }), image('end', { role: 'end-frame' })],
    });
    const { storyboard } = edit(plan, plan.singlePrompt);
    expect(roles(storyboard)).toEqual(['reference', 'reference', 'base']);
    expect(storyboard.settings.sound).toBe(false);
    const guided = board({ shots: [[`As in ${mention('walk')}`, 5]], references: [video('walk')] });
    expect(edit(guided, `As in ${mention('walk')}`).storyboard).toMatchObject({ singlePrompt: expect.stringMatching(/As in walk$/) });
  });

  it('keeps as many pictures as are taken beside a video, and says which became words', () => {
    const pictures = Array.from({ length: 6 }, (_, index) => image(`p${index}`));
    const prompt = pictures.map(({ id }) => mention(id)).join(' ');
    const { storyboard, namesLeft } = edit(board({ shots: [[prompt, 5]], references: pictures }), prompt);
    expect(namesLeft).toEqual(['p4', 'p5']);
    expect(storyboard.references).toHaveLength(7);
    expect(storyboard.singlePrompt).toMatch(/ p4 p5$/);
  });
});

describe('continuing from a take', () => {
  it('has the take as reference for motion and style, and a shot to be written', () => {
    const { storyboard } = onwards(boardOf([2, 3]), 'take');
    expect(storyboard).toMatchObject({ kind: 'storyboard', title: 'Next', totalSeconds: 5 });
    expect(roles(storyboard)).toEqual(['feature']);
    expect(storyboard.shots[0]?.prompt).toBe(`What comes after ${mention(storyboard.references[0]?.id ?? '')}:`);
  });

  it('or begins with its last frame, in one piece', () => {
    const { storyboard, frames } = onwards(boardOf([2, 3]), 'frame');
    expect(storyboard).toMatchObject({ kind: 'single', totalSeconds: 5 });
    expect(roles(storyboard)).toEqual(['first-frame']);
    expect(frames).toEqual(['first-frame']);
  });

  it('keeps to what the model of the take can do', () => {
    const plan = board({ kind: 'single', settings: { model: 'kling-o1' }, singlePrompt: 'A walk.', totalSeconds: 10 });
    expect(onwards(plan, 'take').storyboard.kind).toBe('single');
    expect(issuesOf(onwards(plan, 'frame').storyboard)).toEqual([]);
  });
});

describe('whatever a take was made from', () => {
  /** Takes are only made of storyboards that break no rule. */
  const plans = randomBoards.filter((plan) => issuesOf(plan).length === 0);
  const ways: readonly (readonly [string, (plan: Storyboard) => readonly Storyboard[]])[] = [
    ['all again', (plan) => [anew(plan, 'Again')]],
    ['a shot alone', (plan) => (plan.kind === 'storyboard' ? plan.shots.map((_, index) => alone(plan, index).storyboard) : [])],
    ['an edit', (plan) => [edit(plan, currentPrompts(plan)[0]?.prompt ?? '').storyboard]],
    ['going on with the take', (plan) => [onwards(plan, 'take').storyboard]],
    ['going on from its last frame', (plan) => [onwards(plan, 'frame').storyboard]],
  ];

  it.each(ways)('%s is a storyboard that can be stored and breaks no rule', (_, prepare) => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const prepared of prepare(plan)) {
          expect(openDocument(prepared)).toMatchObject({ ok: true });
          expect(issuesOf(prepared)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(ways)('%s leaves the plan of the take as it was', (_, prepare) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const copy = structuredClone(plan);
        prepare(plan);
        expect(plan).toEqual(copy);
      }),
      { numRuns: 30 },
    );
  });

  it('a full tray has room for what is added', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => image(`p${index}`));
    const plan = board({ shots: [[`See ${mention('p59')}`, 5]], references: crowd });
    for (const { storyboard } of [alone(plan, 0), edit(plan, plan.shots[0]?.prompt ?? ''), onwards(plan, 'take'), onwards(plan, 'frame')]) {
      expect(openDocument(storyboard)).toMatchObject({ ok: true });
    }
    expect(alone(plan, 0).storyboard.references.map(({ id }) => id)).toContain('p59');
  });
});
