/** What goes wrong at the engine during a run: everything that a client may meet, at every step, by chance. */
import type { Fault } from '#lib/standin/faults/fault.ts';
import { faultsOf, scenarioNamed } from '#lib/standin/scenarios/scenarios.ts';

/** Silence ends only with the client's own patience or with its death; so it is rarer than the others, or nothing else would happen. */
const SILENCE = { kind: 'hang', times: 'always' } as const;

/** The scenario `chaos`, callbacks and downloads at the wrong time, and silence, which clients without any patience could not stand. */
export function chaosFaults(seed: number, { withSilence }: { readonly withSilence: boolean }): readonly Fault[] {
  const chaos = scenarioNamed('chaos');
  if (!chaos) throw new Error('The stand-in has no scenario of this name.');
  const silence: readonly Fault[] = [
    { on: 'create', ...SILENCE, probability: 0.02, seed },
    { on: 'create', ...SILENCE, accept: true, probability: 0.02, seed },
    { on: 'query', ...SILENCE, probability: 0.01, seed },
    { on: 'list', ...SILENCE, probability: 0.01, seed },
    { on: 'result', ...SILENCE, probability: 0.02, seed },
  ];
  const untimely: readonly Fault[] = [
    { on: 'result', kind: 'delay', ms: 700, probability: 0.1, times: 'always', seed },
    { on: 'callback', kind: 'reorder', probability: 0.1, times: 'always', seed },
  ];
  return [...(withSilence ? silence : []), ...untimely, ...faultsOf(chaos, seed)];
}
