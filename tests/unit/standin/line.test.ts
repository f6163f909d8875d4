import { describe, expect, it } from 'vitest';
import { createLine } from '#lib/standin/work/line.ts';

/** Work that lasts until the test lets it end. */
function job() {
  const end = Promise.withResolvers<string>();
  return { end: end.resolve, fail: end.reject, work: () => end.promise };
}

describe('a line of work', () => {
  it('lets so much in at once, and the others in the order in which they came', async () => {
    const line = createLine(2);
    const jobs = [job(), job(), job(), job()];
    const ended: string[] = [];
    const waits: number[] = [];
    const all = jobs.map(async ({ work }) => ended.push(await line.enter(work, (before) => waits.push(before))));
    expect([line.running(), line.waiting(), waits]).toEqual([2, 2, [0, 1]]);
    jobs[1]?.end('b');
    await expect.poll(() => line.waiting()).toBe(1);
    jobs[3]?.end('d');
    jobs[2]?.end('c');
    jobs[0]?.end('a');
    await Promise.all(all);
    expect(ended[0]).toBe('b');
    expect([line.running(), line.waiting()]).toEqual([0, 0]);
  });

  it('goes on after work that broke', async () => {
    const line = createLine(1);
    const [first, second] = [job(), job()];
    const broken = expect(line.enter(first.work)).rejects.toThrow('broke');
    const next = line.enter(second.work);
    first.fail(new Error('broke'));
    second.end('done');
    await broken;
    expect(await next).toBe('done');
    expect(line.running()).toBe(0);
  });
});
