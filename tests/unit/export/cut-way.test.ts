import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWay, type PacketFacts } from '#lib/export/cut-way.ts';

const RATE = 24;
/** Frames in the order they are stored in, as `I3 P7 B5`: kind, and the place at which it is shown. */
const stored = (text: string): PacketFacts[] =>
  text.split(' ').map((each) => ({ seconds: Number(each.slice(1)) / RATE, isKey: each.startsWith('I'), bytes: 10 }));
const way = (text: string, start: number, end: number) => cutWay(stored(text), start / RATE, end / RATE, RATE);

describe('whether a piece of a video can be copied', () => {
  it('can, from one frame that stands by itself to another', () => {
    expect(way('I0 P1 P2 I3 P4 P5', 0, 3)).toEqual({ type: 'copied', firstPacket: 0, lastPacket: 2, bytes: 30 });
    expect(way('I0 P1 P2 I3 P4 P5', 3, 6)).toEqual({ type: 'copied', firstPacket: 3, lastPacket: 5, bytes: 30 });
  });

  it('can end anywhere, as long as nothing kept was stored after what is left out', () => {
    expect(way('I0 P1 P2 P3', 0, 2)).toMatchObject({ type: 'copied', lastPacket: 1 });
    expect(way('I0 P2 B1 P4 B3', 0, 3)).toMatchObject({ type: 'copied', lastPacket: 2 });
    expect(way('I0 P3 B1 B2 P4', 0, 3)).toEqual({ type: 'encoded' });
  });

  it('cannot begin with a frame that needs others', () => {
    expect(way('I0 P1 P2 I3', 1, 4)).toEqual({ type: 'encoded' });
    expect(way('I0 P1 P2 I3', 9, 12)).toEqual({ type: 'encoded' });
  });

  it('leaves out what is stored behind the first frame but shown before it', () => {
    expect(way('I0 P1 I4 B2 B3 P5', 4, 6)).toMatchObject({ type: 'copied', firstPacket: 2, lastPacket: 5, bytes: 20 });
  });

  it('never claims a copy that lacks a frame or has one too many', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 });
    const keys = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(orders, keys, fc.nat(7), fc.integer({ min: 1, max: 8 }), (order, isKey, start, length) => {
        const packets = order.map((place, at) => ({ seconds: place / RATE, isKey: isKey[at] ?? false, bytes: 1 }));
        const end = Math.min(8, start + length);
        const cut = cutWay(packets, start / RATE, end / RATE, RATE);
        if (cut.type === 'encoded') return;
        const shown = order.slice(cut.firstPacket, cut.lastPacket + 1).filter((place) => place >= start && place < end);
        expect(shown.sort((a, b) => a - b)).toEqual(Array.from({ length: end - start }, (_, at) => start + at));
        expect(packets[cut.firstPacket]).toMatchObject({ isKey: true, seconds: start / RATE });
      }),
    );
  });
});
