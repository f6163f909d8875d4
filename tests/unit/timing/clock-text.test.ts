import { expect, it } from 'vitest';
import { clockText, clockTextWithTenths } from '#lib/timing/clock-text.ts';

it('shows times as a player does, and the end only at the end', () => {
  expect([8.9, 75, 3 - 1e-9].map(clockText)).toEqual(['0:08', '1:15', '0:03']);
  expect([8.4, 0.7 + 0.1, 11.99, 12].map(clockTextWithTenths)).toEqual(['0:08.4', '0:00.8', '0:11.9', '0:12.0']);
});
