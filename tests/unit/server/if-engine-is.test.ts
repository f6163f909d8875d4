import { expect, it } from 'vitest';
import { ok } from '#lib/kernel/result.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import { ifEngineIs } from '#lib/server/takes/if-engine-is.ts';

const studioWith = (name: Engine['name']) => ({ engine: { name } as Engine });

it('a page that was opened on the stand-in makes no take once Kling renders, for that one would be charged', async () => {
  let made = 0;
  const makeTake = async () => ok(++made);
  expect(await ifEngineIs(studioWith('kling'), 'stand-in', makeTake)).toMatchObject({ ok: false, error: { code: 'engine-changed' } });
  expect(made).toBe(0);
  expect(await ifEngineIs(studioWith('kling'), 'kling', makeTake)).toEqual(ok(1));
});
