/** A video's cuts against a plan, by FFmpeg's scene filter, which is not ours, and by our own finder. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftFrames, driftOf } from '#lib/cuts/drift.ts';
import type { LookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { sceneChanges } from '#tests/support/scene-changes.ts';

export interface CutsAgainstPlan {
  /** Where the cuts are. */
  readonly seconds: readonly number[];
  /** One for each planned cut, found minus planned, in frames; null: it is missing. */
  readonly differences: readonly (number | null)[];
  /** Cuts that nobody planned. */
  readonly added: number;
}

export interface MeasuredFile {
  readonly ffmpeg: CutsAgainstPlan;
  readonly ours: CutsAgainstPlan;
}

/** Where the shots after the first begin, of shots that last so many seconds each. */
export function cutSecondsOf(shotSeconds: readonly number[]): number[] {
  return shotSeconds.slice(1).map((_, index) => shotSeconds.slice(0, index + 1).reduce((sum, each) => sum + each, 0));
}

/** Decodes the file twice, once for each tool. Throws where it cannot be decoded. */
export async function measureFile(path: string, plannedSeconds: readonly number[], looking: LookingProcess): Promise<MeasuredFile> {
  const theirs = await sceneChanges(path);
  const looked = await looking.look({
    videoPath: path,
    posterPath: join(tmpdir(), 'measured-poster.jpg'),
    filmstripPath: join(tmpdir(), 'measured-strip.jpg'),
  });
  if (!looked.ok) throw new Error(`${path}: ${looked.error}`);
  const { framesPerSecond, cuts } = looked.value.found;
  const ours = cuts.map(({ frame }) => frame);
  return {
    ffmpeg: against(plannedSeconds, theirs.frames, theirs.framesPerSecond),
    ours: against(plannedSeconds, ours, framesPerSecond),
  };
}

function against(plannedSeconds: readonly number[], frames: readonly number[], framesPerSecond: number): CutsAgainstPlan {
  const planned = plannedSeconds.map((seconds) => Math.round(seconds * framesPerSecond));
  const drift = driftOf(planned, frames, framesPerSecond);
  return {
    seconds: frames.map((frame) => Number((frame / framesPerSecond).toFixed(4))),
    differences: drift.cuts.map(driftFrames),
    added: drift.added.length,
  };
}

/** As a line for people. */
export function describeCuts({ seconds, differences, added }: CutsAgainstPlan): string {
  return `cuts at ${seconds.join(', ')} s; difference from plan ${differences.map((each) => each ?? 'missing').join(', ')} frames; ${added} not planned`;
}
