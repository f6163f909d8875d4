/**
 * `npm run agreement -- --bodies 20000 --seed 1`: so many random requests, half of them compiled from storyboards and half raw JSON
 * changed at random, judged by the client's rules and by the stand-in's. Ends with one JSON line; fails at the first disagreement.
 */
import { parseArgs } from 'node:util';
import { measureAgreement } from './measure-agreement.ts';

const { values } = parseArgs({ options: { bodies: { type: 'string', default: '20000' }, seed: { type: 'string' } } });
const seed = values.seed === undefined ? Math.trunc(Date.now() % 2 ** 31) : Number(values.seed);
const each = Math.ceil(Number(values.bodies) / 2);
const started = performance.now();
const { compiled, raw } = measureAgreement({ runs: each, seed });
const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
console.log(JSON.stringify({ agreement: each * 2, disagreements: 0, seed, seconds, compiled, raw }));
