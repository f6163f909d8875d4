import { describe, expect, it } from 'vitest';
import { queueErrors } from '#lib/server/jobs/queue-errors.ts';
import { createLog } from '#lib/server/log.ts';
import { handClock } from '#tests/support/studio.ts';

function listen() {
  const lines: string[] = [];
  const clock = handClock();
  const note = queueErrors({ clock, log: createLog('info', { destination: { write: (line) => void lines.push(line) } }) });
  return { clock, lines, note };
}
const refused = (worker: number) => Object.assign(new Error(`cannot execute UPDATE (Worker: ${worker})`), { code: '25006' });

describe('errors of the job queue', () => {
  it('are one line a minute where each worker meets the same at each look', () => {
    const { clock, lines, note } = listen();
    for (let worker = 0; worker < 9; worker += 1) note(refused(worker));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('cannot execute UPDATE');
    clock.move(60_000);
    for (let worker = 0; worker < 9; worker += 1) note(refused(worker));
    expect(lines).toHaveLength(2);
  });

  it('are all told where they differ, or say no code', () => {
    const { lines, note } = listen();
    note(refused(1));
    note(Object.assign(new Error('deadlock detected'), { code: '40P01' }));
    note(new Error('Connection terminated'));
    note(new Error('Connection terminated'));
    expect(lines).toHaveLength(4);
  });
});
