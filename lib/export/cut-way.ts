/**
 * Whether a piece of a compressed video can be copied as it is. A frame is stored as what changed since others, so a
 * piece can begin only with a frame that stands by itself, and may leave out only frames that none of the kept ones
 * needs: those that were stored after all of them.
 */

export interface PacketFacts {
  /** When the frame is shown. */
  readonly seconds: number;
  /** It needs no other frame. */
  readonly isKey: boolean;
  readonly bytes: number;
}

export type CutWay =
  | { readonly type: 'copied'; readonly firstPacket: number; readonly lastPacket: number; readonly bytes: number }
  | { readonly type: 'encoded' };

/**
 * `packets` in the order they are stored in, which is not always the order they are shown in. `start` and `end` in
 * seconds, `end` not included; both are taken to mean the nearest frame.
 */
export function cutWay(packets: readonly PacketFacts[], start: number, end: number, framesPerSecond: number): CutWay {
  const half = 0.5 / framesPerSecond;
  const isKept = ({ seconds }: PacketFacts) => seconds >= start - half && seconds < end - half;
  const firstPacket = packets.findIndex((packet) => packet.isKey && Math.abs(packet.seconds - start) < half);
  const lastPacket = packets.findLastIndex(isKept);
  // Frames of this piece that were stored before its first one would be lost.
  const isWhole = packets.findIndex(isKept) >= firstPacket;
  if (firstPacket === -1 || lastPacket < firstPacket || !isWhole) return { type: 'encoded' };
  const kept = packets.slice(firstPacket, lastPacket + 1);
  // Shown later but stored among them: kept ones may be made from it.
  if (kept.some(({ seconds }) => seconds >= end - half)) return { type: 'encoded' };
  const bytes = kept.reduce((sum, packet) => (isKept(packet) ? sum + packet.bytes : sum), 0);
  return { type: 'copied', firstPacket, lastPacket, bytes };
}
