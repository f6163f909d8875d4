import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** Says that it stands, and when it hears something, prints on both streams and ends with 7 once that had its effects. */
const CHILD = `
  import { goOnUnread } from './scripts/say.mjs';
  if (process.argv[1] === 'prepared') goOnUnread();
  process.stdin.once('data', () => {
    process.stdout.write('a line');
    process.stderr.write('a line', () => setImmediate(() => setImmediate(() => process.exit(7))));
  });
  process.stdout.write('stands');
`;

async function exitCodeUnread(how: 'prepared' | 'unprepared'): Promise<unknown> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', CHILD, how], { stdio: 'pipe' });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  // Whoever read it is gone.
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.end('now');
  const [code] = await ended;
  return code;
}

it('a process goes on when whoever reads its output ends before it', async () => {
  expect(await exitCodeUnread('prepared')).toBe(7);
});

it('which it would not by itself', async () => {
  expect(await exitCodeUnread('unprepared')).toBe(1);
});
