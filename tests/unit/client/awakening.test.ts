import { expect, test } from 'vitest';
import { createAwakening, type Turn } from '#lib/client/awakening.ts';

function aPage({ isAsleep = true } = {}) {
  const idle: (() => void)[] = [];
  const awakening = createAwakening(isAsleep, (task) => {
    idle.push(task);
    return () => undefined;
  });
  const part = () => {
    const turn = awakening.turn();
    if (turn === null) throw new Error('Nothing is asleep.');
    return { turn, leave: awakening.expect(turn) };
  };
  return { awakening, part, idleMoment: () => idle.shift()?.() };
}

const hasBegun = (turn: Turn) => 'status' in turn && turn.status === 'fulfilled';

test('each part has an idle moment of its own', async () => {
  const { part, idleMoment } = aPage();
  const [one, other] = [part(), part()];
  expect([one, other].map(({ turn }) => hasBegun(turn))).toEqual([false, false]);
  idleMoment();
  expect([one, other].map(({ turn }) => hasBegun(turn))).toEqual([true, false]);
  await one.turn;
  idleMoment();
  await other.turn;
});

test('the page is alive when all of its parts are, also those that a part brings along', () => {
  const { awakening, part } = aPage();
  const [panel, other] = [part(), part()];
  let isAlive = false;
  awakening.whenAwake(() => {
    isAlive = true;
  });
  awakening.arrived(other.turn);
  const card = part();
  awakening.arrived(panel.turn);
  expect(isAlive).toBe(false);
  awakening.arrived(card.turn);
  expect(isAlive).toBe(true);
  expect(awakening.turn()).toBeNull();
});

test('whoever hurries has every turn at once, and those that are still to come', () => {
  const { awakening, part, idleMoment } = aPage();
  const before = part();
  awakening.hurry();
  const after = part();
  expect([before, after].map(({ turn }) => hasBegun(turn))).toEqual([true, true]);
  idleMoment();
});

test('a part that goes before its turn keeps nobody waiting', () => {
  const { awakening, part } = aPage();
  const panel = part();
  const done: string[] = [];
  awakening.whenAwake(() => done.push('alive'));
  panel.leave();
  expect(done).toEqual(['alive']);
});

test('React tells of a part twice while it looks for mistakes, which makes no second part', () => {
  const { awakening, part } = aPage();
  const panel = part();
  awakening.arrived(panel.turn);
  awakening.expect(panel.turn);
  const done: string[] = [];
  awakening.whenAwake(() => done.push('alive'));
  expect(done).toEqual(['alive']);
});

test('what was taken back is not done, and what comes late is done at once', () => {
  const { awakening, part } = aPage();
  const panel = part();
  const done: string[] = [];
  awakening.whenAwake(() => done.push('kept'));
  awakening.whenAwake(() => done.push('taken back'))();
  awakening.arrived(panel.turn);
  awakening.whenAwake(() => done.push('late'));
  expect(done).toEqual(['kept', 'late']);
});

test('a page that no server has drawn waits for nothing', () => {
  const { awakening } = aPage({ isAsleep: false });
  const done: string[] = [];
  awakening.whenAwake(() => done.push('alive'));
  expect(done).toEqual(['alive']);
  expect(awakening.turn()).toBeNull();
});
