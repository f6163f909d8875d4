import { afterEach, describe, expect, test, vi } from 'vitest';
import { playPlanSound } from '#components/preview/plan-sound.ts';
import { createStore } from '#lib/client/store.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { boardOf } from '#tests/support/boards.ts';
import { settled } from '../../client/hand-moved.ts';

afterEach(() => vi.unstubAllGlobals());

/** A sound card whose clock is moved by hand; it notes what is scheduled: when, from where in the sound, how long. */
function aCard() {
  const started: number[][] = [];
  let stopped = 0;
  const card = {
    currentTime: 0,
    sampleRate: 48_000,
    state: 'running',
    resume: async () => undefined,
    close: async () => undefined,
    createBuffer: () => ({ duration: 0.05, copyToChannel: () => undefined }),
    decodeAudioData: async () => ({ duration: 1 }),
    createBufferSource: () => ({
      connect: () => undefined,
      start: (...given: number[]) => started.push(given),
      stop: () => {
        stopped += 1;
      },
    }),
  };
  return { card, started, stopped: () => stopped, open: () => card as unknown as AudioContext };
}

function voiced(seconds: readonly number[]): Storyboard {
  const board = boardOf(seconds);
  const scratchSound = { fileId: 'a'.repeat(64), name: 'Voice', durationSeconds: 1 };
  return { ...board, shots: board.shots.map((shot, index) => (index === 1 ? { ...shot, scratchSound } : shot)) };
}

function aPlan(answer: () => Promise<Response>) {
  const asked = vi.fn(answer);
  vi.stubGlobal('fetch', asked);
  const { card, open, ...noted } = aCard();
  const time = createStore({ seconds: 0, playing: false });
  const storyboard = createStore(voiced([2, 3]));
  const previewView = createStore({ hasGuides: false, isFollowed: true, ticks: false });
  const playhead = { ...time, speed: createStore(1) };
  const end = playPlanSound({ storyboard, previewView, playhead } as unknown as Parameters<typeof playPlanSound>[0], open);
  const playAt = async (seconds: number) => {
    time.set({ seconds, playing: true });
    await settled();
  };
  return { asked, card, time, storyboard, previewView, playAt, end, ...noted };
}

describe('what is heard with the plan', () => {
  test('is scheduled once while sound and picture go together, and anew after a jump', async () => {
    const plan = aPlan(async () => new Response('sound'));
    await plan.playAt(1);
    plan.card.currentTime = 0.5;
    await plan.playAt(1.5);
    expect(plan.started).toEqual([[1, 0, 1]]);
    await plan.playAt(2.25);
    expect([plan.stopped(), plan.started.at(-1)]).toEqual([1, [0.5, 0.25, 0.75]]);
    plan.time.set({ seconds: 2.3, playing: false });
    expect(plan.stopped()).toBe(2);
  });

  test('is not begun anew again and again on a card that falls behind, but once in two seconds', async () => {
    const plan = aPlan(async () => new Response('sound'));
    for (let frame = 0; frame <= 180; frame += 1) {
      plan.card.currentTime = (frame / 60) * 0.8;
      await plan.playAt(frame / 60);
    }
    expect(plan.started.length).toBe(2);
  });

  test('follows at once a card that took a moment to begin', async () => {
    const plan = aPlan(async () => new Response('sound'));
    plan.card.state = 'suspended';
    await plan.playAt(0);
    await plan.playAt(0.5);
    plan.card.state = 'running';
    await plan.playAt(0.6);
    expect(plan.started).toEqual([
      [2, 0, 1],
      [1.4, 0, 1],
    ]);
  });

  test('goes on through edits that change nothing of it', async () => {
    const plan = aPlan(async () => new Response('sound'));
    await plan.playAt(2);
    plan.storyboard.set({ ...plan.storyboard.get(), title: 'Another title' });
    plan.previewView.set({ ...plan.previewView.get(), hasGuides: true });
    expect([plan.started.length, plan.stopped()]).toEqual([1, 0]);
    plan.previewView.set({ ...plan.previewView.get(), ticks: true });
    await settled();
    expect([plan.started.length, plan.stopped()]).toEqual([3, 1]);
  });

  test('is asked for again when it could not be had, and until then is silent', async () => {
    let isThere = false;
    const plan = aPlan(async () => {
      if (!isThere) throw new TypeError('Failed to fetch');
      return new Response('sound');
    });
    await plan.playAt(2);
    expect(plan.started).toEqual([]);
    isThere = true;
    plan.time.set({ seconds: 2, playing: false });
    await plan.playAt(2);
    expect([plan.asked.mock.calls.length, plan.started.length]).toEqual([2, 1]);
  });

  test('is not begun any more when it comes after the end', async () => {
    const sound = Promise.withResolvers<Response>();
    const plan = aPlan(() => sound.promise);
    await plan.playAt(2);
    plan.end();
    sound.resolve(new Response('sound'));
    await settled();
    expect(plan.started).toEqual([]);
  });
});
