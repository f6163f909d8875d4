import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from '#lib/standin/faults/fault.ts';
import { createFaultScript } from '#lib/standin/faults/fault-script.ts';
import { parseFaults } from '#lib/standin/faults/parse-faults.ts';
import { parseScenario } from '#lib/standin/scenarios/parse-scenario.ts';
import { faultsOf, SCENARIOS, scenarioNamed } from '#lib/standin/scenarios/scenarios.ts';

const faultsNamed = (name: string, seed = 0) => {
  const scenario = scenarioNamed(name);
  if (!scenario) throw new Error(`There is no scenario ${name}.`);
  return faultsOf(scenario, seed);
};

describe('the scenarios', () => {
  it('have names of their own, a sentence each, and faults that anyone might have written', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
    for (const { name, sentence, faults } of SCENARIOS) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(parseFaults(faults), name).toMatchObject({ ok: true });
    }
  });

  it('reach every place at which something can go wrong', () => {
    const places = new Set(SCENARIOS.flatMap(({ faults }) => faults.map(({ on }) => on)));
    expect([...places].sort()).toEqual(Object.keys(FAULT_KINDS).sort());
  });

  it('play the same way under the same seed and another way under another', () => {
    const play = (seed: number): (string | undefined)[] => {
      const script = createFaultScript(() => 0);
      script.set(faultsNamed('chaos', seed));
      return Array.from({ length: 200 }, () => script.next('query')?.kind);
    };
    expect(play(3)).toEqual(play(3));
    expect(play(3)).not.toEqual(play(4));
  });

  it('let an outage pass', () => {
    let now = 0;
    const script = createFaultScript(() => now);
    script.set(faultsNamed('outage-and-recovery'));
    expect(script.next('create')).toMatchObject({ code: 5001 });
    now = 20_000;
    const codes = new Set(Array.from({ length: 40 }, () => script.next('query')?.code));
    expect(codes).toEqual(new Set([1302, undefined]));
    now = 40_000;
    expect(script.planned()).toEqual([]);
  });

  it('move the cuts of each task one way or the other, never not at all', () => {
    const script = createFaultScript(() => 0);
    script.set(faultsNamed('drifting-cuts'));
    const moved = Array.from({ length: 60 }, (_, index) => script.forTask({ externalTaskId: `t${index}`, model: null }).cutsMovedFrames);
    expect(new Set(moved)).toEqual(new Set([6, -8]));
  });
});

describe('a choice of scenario', () => {
  it('is a name, and a seed if wanted', () => {
    expect(parseScenario({ name: 'busy', seed: 7 })).toMatchObject({ ok: true, value: { scenario: { name: 'busy' }, seed: 7 } });
    expect(parseScenario({ name: 'calm' })).toMatchObject({ ok: true, value: { seed: 0 } });
  });

  it.each([[null], [{}], [{ name: 'nothing' }], [{ name: 'busy', seed: -1 }], [{ name: 'busy', seed: '7' }]])(
    'is refused as %j',
    (body) => {
      expect(parseScenario(body)).toMatchObject({ ok: false, error: expect.stringMatching(/must be/) });
    },
  );
});
