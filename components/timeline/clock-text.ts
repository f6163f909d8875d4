/** "0:07": a whole second as a player shows it. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "0:08.4": with tenths, cut off rather than rounded, so that the end is only shown at the end. */
export function clockTextWithTenths(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + 1e-6);
  return `${clockText(tenths / 10)}.${tenths % 10}`;
}
