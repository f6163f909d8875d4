import { expect, it } from 'vitest';
import { jsonOf } from '#lib/kernel/json.ts';

it('tells what a text says as JSON, and null of what is none', () => {
  expect(jsonOf('{"a":[1,null]}')).toEqual({ a: [1, null] });
  expect(jsonOf('null')).toBeNull();
  for (const text of ['', '{"a":', '<html>', '[1] and more']) expect(jsonOf(text)).toBeNull();
});
