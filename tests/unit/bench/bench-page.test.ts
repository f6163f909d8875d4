import { describe, expect, it } from 'vitest';
import { type BenchRun, benchPage, readBenchPage, verdictsOf } from '#tests/bench/support/bench-page.ts';
import { atLeast, atMost } from '#tests/bench/support/verdicts.ts';

const run = (name: string, verdicts: object): BenchRun => ({
  ...{ name, day: '2026-11-22', machine: '2 × a processor; slow, 24 GiB', minutes: 3 },
  printed: `words of the bench\n${JSON.stringify({ bench: name, verdicts })}`,
});
const RUNS = [run('start', { firstPage: atMost(2, 1.234) }), run('download', { besidePlainNode: atLeast(0.5, 0.25) }), run('standin', {})];

describe('the page of figures', () => {
  it('has every verdict in one table, a missed one in bold', () => {
    expect(benchPage(RUNS)).toContain('| start | firstPage | 1.23 | at most 2 | met |');
    expect(benchPage(RUNS)).toContain('| download | besidePlainNode | 0.25 | at least 0.5 | **missed** |');
  });

  it('can be read again, so that one bench is renewed and the others stay', () => {
    expect(readBenchPage(benchPage(RUNS))).toEqual(RUNS);
  });

  it('takes nothing from a bench that broke off', () => {
    expect(() => verdictsOf({ name: 'start', printed: 'half a wo' })).toThrow('did not end with one line of JSON');
  });
});
