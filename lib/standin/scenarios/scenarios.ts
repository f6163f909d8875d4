/**
 * Scripted scenarios by name: what a client may live through with the real service, each a sentence and a list of
 * faults. They are data: a test plays one by its name, the page offers them, `--scenario` starts with one.
 */
import type { CallPlace, Fault } from '../faults/fault.ts';

export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** What a client will see, for people who choose. */
  readonly sentence: string;
  readonly faults: readonly Fault[];
}

const ALWAYS = { times: 'always' } as const;
const CALLS: readonly CallPlace[] = ['create', 'query', 'list', 'elements', 'account'];
const MINUTE_MS = 60_000;

/** The same fault at every call of the API. */
const everywhere = (fault: Omit<Fault, 'on'>): readonly Fault[] => CALLS.map((on) => ({ on, ...ALWAYS, ...fault }));

export const SCENARIOS: readonly Scenario[] = [
  { name: 'calm', title: 'Calm', sentence: 'Nothing goes wrong.', faults: [] },
  {
    name: 'slow',
    title: 'Slow',
    sentence: 'Every answer is 1.5 s late, downloads too, and each task takes 15 s longer.',
    faults: [
      ...everywhere({ kind: 'delay', ms: 1500 }),
      { on: 'result', kind: 'delay', ms: 1500, ...ALWAYS },
      { on: 'task', kind: 'delay', ms: 15_000, ...ALWAYS },
    ],
  },
  {
    name: 'busy',
    title: 'Busy',
    sentence: 'Six creates of ten find no free slot (1303), every tenth call of any kind comes too fast (1302), tasks take 8 s longer.',
    faults: [
      { on: 'create', kind: 'http', code: 1303, probability: 0.6, ...ALWAYS },
      ...everywhere({ kind: 'http', code: 1302, probability: 0.1 }),
      { on: 'task', kind: 'delay', ms: 8000, ...ALWAYS },
    ],
  },
  {
    name: 'flaky-network',
    title: 'Flaky network',
    sentence: 'Connections break before and after a task was accepted, answers and downloads end in their middle, some come late.',
    faults: [
      { on: 'create', kind: 'drop', probability: 0.15, ...ALWAYS },
      { on: 'create', kind: 'drop', accept: true, probability: 0.15, ...ALWAYS },
      { on: 'create', kind: 'cut-off', probability: 0.1, ...ALWAYS },
      { on: 'query', kind: 'drop', probability: 0.15, ...ALWAYS },
      { on: 'query', kind: 'html', probability: 0.1, ...ALWAYS },
      { on: 'query', kind: 'delay', ms: 1200, probability: 0.2, ...ALWAYS },
      { on: 'list', kind: 'cut-off', probability: 0.2, ...ALWAYS },
      { on: 'result', kind: 'cut-off', probability: 0.3, ...ALWAYS },
      { on: 'result', kind: 'drop', probability: 0.2, ...ALWAYS },
    ],
  },
  {
    name: 'lost-answers',
    title: 'Lost answers',
    sentence: 'Every task is accepted and paid for, and the first answer about it never arrives.',
    faults: [{ on: 'create', kind: 'drop', accept: true, ...ALWAYS }],
  },
  {
    name: 'outage-and-recovery',
    title: 'Outage and recovery',
    sentence: 'For 20 s everything is down (503), then for 20 s half of the calls are too fast (1302), then all is well.',
    faults: [
      ...everywhere({ kind: 'http', code: 5001, forMs: 20_000 }),
      { on: 'result', kind: 'http', status: 503, forMs: 20_000, ...ALWAYS },
      ...everywhere({ kind: 'http', code: 1302, probability: 0.5, afterMs: 20_000, forMs: 20_000 }),
    ],
  },
  {
    name: 'out-of-units',
    title: 'Out of units',
    sentence: 'The pack is used up: every create is refused (1102); tasks of before go on.',
    faults: [{ on: 'create', kind: 'http', code: 1102, ...ALWAYS }],
  },
  {
    name: 'account-trouble',
    title: 'Account trouble',
    sentence: 'Creates are refused in turn: account exception (1100), in arrears (1101), no permission (1103); then all is well.',
    faults: [
      { on: 'create', kind: 'http', code: 1100 },
      { on: 'create', kind: 'http', code: 1101 },
      { on: 'create', kind: 'http', code: 1103 },
    ],
  },
  {
    name: 'refused-key',
    title: 'Refused key',
    sentence: 'Every call is told that its authorization is invalid (1002).',
    faults: everywhere({ kind: 'http', code: 1002 }),
  },
  {
    name: 'policy',
    title: 'Policy',
    sentence: 'A third of the creates is refused for its content (1301), half of the rest fails late for the same reason.',
    faults: [
      { on: 'create', kind: 'http', code: 1301, probability: 0.33, ...ALWAYS },
      { on: 'task', kind: 'fail', probability: 0.5, ...ALWAYS },
    ],
  },
  {
    name: 'expired-links',
    title: 'Expired links',
    sentence: 'Two downloads of three find their link expired (403).',
    faults: [{ on: 'result', kind: 'expired', probability: 0.66, ...ALWAYS }],
  },
  {
    name: 'torn-results',
    title: 'Torn results',
    sentence: 'Half of the downloads end in their middle.',
    faults: [{ on: 'result', kind: 'cut-off', probability: 0.5, ...ALWAYS }],
  },
  {
    name: 'lost-callbacks',
    title: 'Lost callbacks',
    sentence: 'No callback is ever sent: who does not ask does not hear.',
    faults: [{ on: 'callback', kind: 'drop', ...ALWAYS }],
  },
  {
    name: 'noisy-callbacks',
    title: 'Noisy callbacks',
    sentence: 'Callbacks come twice, late, or after their successor.',
    faults: [
      { on: 'callback', kind: 'repeat', copies: 2, probability: 0.4, ...ALWAYS },
      { on: 'callback', kind: 'reorder', probability: 0.4, ...ALWAYS },
      { on: 'callback', kind: 'delay', ms: 4000, probability: 0.5, ...ALWAYS },
    ],
  },
  {
    name: 'drifting-cuts',
    title: 'Drifting cuts',
    sentence: 'The model cuts a quarter of a second later than asked, or for half of the tasks a third of a second earlier.',
    faults: [
      { on: 'task', kind: 'move-cuts', frames: 6, probability: 0.5, ...ALWAYS },
      { on: 'task', kind: 'move-cuts', frames: -8, ...ALWAYS },
    ],
  },
  {
    name: 'clock-behind',
    title: 'Clock behind',
    sentence: 'Its clock is 10 minutes slow: signed tokens are not valid yet (1003), its times lie in the past.',
    faults: [{ on: 'clock', kind: 'skew', ms: -10 * MINUTE_MS, ...ALWAYS }],
  },
  {
    name: 'clock-ahead',
    title: 'Clock ahead',
    sentence: 'Its clock is an hour fast: signed tokens have expired (1004), its times lie in the future.',
    faults: [{ on: 'clock', kind: 'skew', ms: 60 * MINUTE_MS, ...ALWAYS }],
  },
  {
    name: 'chaos',
    title: 'Chaos',
    sentence: 'A little of everything at every step, by chance; a client that is right still gets each video once.',
    faults: [
      { on: 'create', kind: 'drop', probability: 0.1, ...ALWAYS },
      { on: 'create', kind: 'drop', accept: true, probability: 0.1, ...ALWAYS },
      { on: 'create', kind: 'http', code: 5000, accept: true, probability: 0.05, ...ALWAYS },
      { on: 'create', kind: 'http', code: 1303, probability: 0.1, ...ALWAYS },
      { on: 'create', kind: 'html', accept: true, probability: 0.05, ...ALWAYS },
      { on: 'create', kind: 'cut-off', probability: 0.05, ...ALWAYS },
      { on: 'query', kind: 'drop', probability: 0.08, ...ALWAYS },
      { on: 'query', kind: 'cut-off', probability: 0.05, ...ALWAYS },
      { on: 'query', kind: 'html', probability: 0.05, ...ALWAYS },
      { on: 'query', kind: 'http', code: 1302, probability: 0.08, ...ALWAYS },
      { on: 'query', kind: 'http', code: 5002, probability: 0.05, ...ALWAYS },
      { on: 'query', kind: 'delay', ms: 300, probability: 0.05, ...ALWAYS },
      { on: 'list', kind: 'http', code: 5000, probability: 0.1, ...ALWAYS },
      { on: 'result', kind: 'drop', probability: 0.1, ...ALWAYS },
      { on: 'result', kind: 'cut-off', probability: 0.1, ...ALWAYS },
      { on: 'result', kind: 'expired', probability: 0.1, ...ALWAYS },
      { on: 'callback', kind: 'drop', probability: 0.1, ...ALWAYS },
      { on: 'callback', kind: 'repeat', probability: 0.1, ...ALWAYS },
      { on: 'task', kind: 'move-cuts', frames: 5, probability: 0.2, ...ALWAYS },
    ],
  },
];

export function scenarioNamed(name: string): Scenario | null {
  return SCENARIOS.find((scenario) => scenario.name === name) ?? null;
}

/** Its faults, with every draw of chance made from `seed`. */
export function faultsOf({ faults }: Scenario, seed: number): readonly Fault[] {
  return faults.map((fault) => (fault.probability === undefined ? fault : { ...fault, seed }));
}
