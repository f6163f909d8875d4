import { describe, expect, it } from 'vitest';
import { shownBody } from '#lib/standin/tasks/shown-body.ts';
import { words } from './requests.ts';

describe('the body that is kept of a request', () => {
  it('is what came', () => {
    const body = words({ callback_url: 'https://example.com/', unknown: { deep: [1, null, true] } });
    expect(shownBody(body, [])).toEqual(body);
  });

  it('names inline pictures by their digest', () => {
    const body = words({ image_list: [{ image_url: 'A'.repeat(9000), type: 'first_frame' }, { image_url: 'https://example.com/a.png' }] });
    const images = [
      { type: 'first_frame', source: { kind: 'file', sha256: 'abc' } },
      { type: null, source: { kind: 'url', url: 'https://example.com/a.png' } },
    ] as const;
    expect(shownBody(body, images)).toMatchObject({
      image_list: [{ image_url: 'sha256:abc', type: 'first_frame' }, { image_url: 'https://example.com/a.png' }],
    });
  });

  it('is small, whatever was put into fields that nobody reads', () => {
    const body = words({ junk: 'x'.repeat(5_000_000), list: Array.from({ length: 100_000 }, () => 1), ['k'.repeat(1_000_000)]: 1 });
    const kept = JSON.stringify(shownBody(body, []));
    expect(kept.length).toBeLessThan(10_000);
    expect(kept).toContain('… (5000000 characters)');
  });

  it('is small also where many small things are nested', () => {
    const wide = (depth: number): unknown => (depth === 0 ? 'x'.repeat(50) : Array.from({ length: 100 }, () => wide(depth - 1)));
    expect(JSON.stringify(shownBody(words({ junk: wide(3), more: 1 }), [])).length).toBeLessThan(100_000);
  });
});
