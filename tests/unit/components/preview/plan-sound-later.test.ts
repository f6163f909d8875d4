import { describe, expect, it, vi } from 'vitest';
import { playPlanSoundLater } from '#components/preview/plan-sound-later.ts';
import { createStore } from '#lib/client/store.ts';
import { boardOf } from '#tests/support/boards.ts';
import { settled } from '../../client/hand-moved.ts';

/** A plan without sounds, and how often the code was asked for, begun and ended. */
function aSilentPlan() {
  const counts = { asked: 0, begun: 0, ended: 0 };
  let isAway = false;
  const storyboard = createStore(boardOf([2, 3]));
  const previewView = createStore({ hasGuides: false, isFollowed: true, ticks: false });
  const editor = { storyboard, previewView, playhead: createStore({ seconds: 0, playing: false }) };
  const playPlanSound = vi.fn(() => {
    counts.begun += 1;
    return () => {
      counts.ended += 1;
    };
  });
  const load = async () => {
    counts.asked += 1;
    if (isAway) throw new TypeError('Failed to fetch');
    return { playPlanSound };
  };
  const end = playPlanSoundLater(editor as unknown as Parameters<typeof playPlanSoundLater>[0], load);
  const tick = (ticks: boolean) => previewView.set({ ...previewView.get(), ticks });
  return { counts, end, tick, setAway: (away: boolean) => (isAway = away) };
}

describe('the code that plays the sounds of a plan', () => {
  it('is asked for when there is something to be heard, once, and ends with the preview', async () => {
    const { counts, end, tick } = aSilentPlan();
    await settled();
    expect(counts).toEqual({ asked: 0, begun: 0, ended: 0 });
    tick(true);
    tick(false);
    tick(true);
    await settled();
    expect(counts).toEqual({ asked: 1, begun: 1, ended: 0 });
    end();
    expect(counts.ended).toBe(1);
  });

  it('is asked for again at the next change where it could not be had', async () => {
    const { counts, tick, setAway } = aSilentPlan();
    setAway(true);
    tick(true);
    await settled();
    setAway(false);
    tick(false);
    tick(true);
    await settled();
    expect(counts).toMatchObject({ asked: 2, begun: 1 });
  });

  it('plays nothing in a preview that was left before it came', async () => {
    const { counts, end, tick } = aSilentPlan();
    tick(true);
    end();
    await settled();
    expect(counts).toEqual({ asked: 1, begun: 0, ended: 0 });
  });
});
