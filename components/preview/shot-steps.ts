/** Within this of a shot's start, "previous" means the shot before; later it means back to the start, as on every player. */
const BACK_TO_START_SECONDS = 0.5;

/** Where "previous shot" leads. `starts` are the shots' starts, the first 0. */
export function previousStart(starts: readonly number[], atSeconds: number): number {
  return starts.findLast((start) => start < atSeconds - BACK_TO_START_SECONDS) ?? 0;
}

/** Where "next shot" leads: the next start, or the end after the last one. */
export function nextStart(starts: readonly number[], atSeconds: number, lengthSeconds: number): number {
  return starts.find((start) => start > atSeconds + 0.001) ?? lengthSeconds;
}
