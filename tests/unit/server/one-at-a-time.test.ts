import { expect, test } from 'vitest';
import { oneAtATime } from '#lib/server/one-at-a-time.ts';

test('each task begins when the one before it has ended, and one that fails holds up nobody', async () => {
  const inLine = oneAtATime();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    if (name === 'second') throw new Error('no');
    return name;
  };
  const [first, second, third] = [inLine(task('first')), inLine(task('second')), inLine(task('third'))];
  await expect(second).rejects.toThrow('no');
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
});
