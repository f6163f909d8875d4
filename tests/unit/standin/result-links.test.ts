import { describe, expect, it } from 'vitest';
import { createResultLinks, KEPT_MS, LINK_MS, resultFileAt } from '#lib/standin/results/result-links.ts';

const FILE = { videoId: '3f0c1a52-6f0e-4e0b-9a52-0c8a54ad7a10', watermarked: false };
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 10, 22, 9, 20);

function linksAt(startMs: number, secret = 's') {
  let now = startMs;
  const links = createResultLinks({ secret, clock: () => now });
  const judge = (path: string, file = FILE) => links.judge(file, new URL(path, 'http://x').searchParams);
  return { links, judge, moveTo: (ms: number) => (now = ms) };
}

describe('the address of a result', () => {
  it('leads to its file', () => {
    const { links } = linksAt(START);
    for (const watermarked of [false, true]) {
      const { pathname } = new URL(links.pathTo({ ...FILE, watermarked }, START), 'http://x');
      expect(resultFileAt(pathname)).toEqual({ ...FILE, watermarked });
    }
    expect(resultFileAt('/standin/results/../link-secret')).toBeNull();
  });

  it('is good for a day, stays the same within the hour, and a later query gives a fresh one', () => {
    const { links, judge, moveTo } = linksAt(START);
    const path = links.pathTo(FILE, START);
    moveTo(START + 39 * 60_000);
    expect(links.pathTo(FILE, START)).toBe(path);
    moveTo(START + LINK_MS);
    expect(judge(path)).toBe('valid');
    moveTo(START + LINK_MS + HOUR_MS);
    expect(judge(path)).toBe('expired');
    expect(judge(links.pathTo(FILE, START))).toBe('valid');
  });

  it('never outlives the content, which goes after 30 days', () => {
    const { links, judge, moveTo } = linksAt(START);
    moveTo(START + KEPT_MS - 1000);
    const path = links.pathTo(FILE, START);
    expect(judge(path)).toBe('valid');
    moveTo(START + KEPT_MS);
    expect(judge(path)).toBe('expired');
    expect(judge(links.pathTo(FILE, START))).toBe('expired');
  });

  it('cannot be prolonged, moved to another result, or signed by another folder', () => {
    const { links, judge } = linksAt(START);
    const path = links.pathTo(FILE, START);
    expect(judge(path.replace(/expires=\d/, 'expires=9'))).toBe('forged');
    expect(judge(path, { ...FILE, watermarked: true })).toBe('forged');
    expect(judge(path, { ...FILE, videoId: FILE.videoId.replace('3', '4') })).toBe('forged');
    expect(judge(linksAt(START, 'other').links.pathTo(FILE, START))).toBe('forged');
    expect(judge(path.split('&')[0] ?? '')).toBe('forged');
    expect(judge('/')).toBe('forged');
  });
});
