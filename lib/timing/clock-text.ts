/** Seconds as a player shows them. */

/** A frame's time is a fraction; the small addition keeps 0.3 from reading as 0.2. */
const BIT = 1e-6;

/** "0:07": whole seconds, cut off. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds + BIT);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "0:08.4": with tenths, cut off rather than rounded, so that the end is only shown at the end. */
export function clockTextWithTenths(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + BIT);
  return `${clockText(tenths / 10)}.${tenths % 10}`;
}
