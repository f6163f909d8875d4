import { describe, expect, it } from 'vitest';
import { filmBitsPerSecond, filmSize } from '#lib/animatic/film-size.ts';
import { tickSamples } from '#lib/animatic/tick.ts';

describe('the animatic as a file', () => {
  it('is as large as its shorter side says, in every shape', () => {
    expect([filmSize('16:9', 720), filmSize('9:16', 720), filmSize('1:1', 720)]).toEqual([
      { width: 1280, height: 720 },
      { width: 720, height: 1280 },
      { width: 720, height: 720 },
    ]);
    expect(filmSize('16:9', 1080)).toEqual({ width: 1920, height: 1080 });
  });

  it('takes more bits the larger it is', () => {
    expect(filmBitsPerSecond(filmSize('16:9', 1080))).toBeGreaterThan(2 * filmBitsPerSecond(filmSize('16:9', 720)));
  });

  it('ticks shortly, and never louder than can be played', () => {
    const tick = tickSamples(48_000);
    expect(tick.length / 48_000).toBeLessThan(0.06);
    expect(Math.max(...tick.map(Math.abs))).toBeGreaterThan(0.1);
    expect(Math.max(...tick.map(Math.abs))).toBeLessThan(0.5);
    expect(Math.abs(tick.at(-1) ?? 1)).toBeLessThan(0.01);
  });
});
