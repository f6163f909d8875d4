/**
 * The two steps every edit of the plan ends with. Lengths come from lib/timing, and the total is their sum by
 * construction, so that no edit can leave the one without the other.
 */
import { totalSeconds } from '#lib/timing/places.ts';
import type { ImpliableSetting, Settings, Shot, Storyboard } from '../document.ts';

export function lengths(board: Storyboard): number[] {
  return board.shots.map(({ seconds }) => seconds);
}

/** The same shots with other lengths. Unchanged shots stay the same objects, and an unchanged plan the same storyboard. */
export function withLengths(board: Storyboard, seconds: readonly number[]): Storyboard {
  const shots = board.shots.map((shot, index) =>
    shot.seconds === seconds[index] ? shot : { ...shot, seconds: seconds[index] ?? shot.seconds },
  );
  return shots.every((shot, index) => shot === board.shots[index]) ? board : withShots(board, shots);
}

/**
 * Other shots: the total follows them. A total that changes is a total somebody chose, so it is no longer implied; and
 * a plan that somebody changed is the one they want, so an older one put aside is let go.
 */
export function withShots(board: Storyboard, shots: Shot[]): Storyboard {
  const total = totalSeconds(shots.map(({ seconds }) => seconds));
  const settings = total === board.totalSeconds ? board.settings : spelledOut(board.settings, 'duration');
  const aside = board.aside.seconds === null ? board.aside : { ...board.aside, seconds: null };
  return { ...board, shots, totalSeconds: total, settings, aside };
}

/** A setting that a person has chosen is sent from now on, even where it equals the service's default. */
export function spelledOut(settings: Settings, setting: ImpliableSetting): Settings {
  if (!settings.implied.includes(setting)) return settings;
  return { ...settings, implied: settings.implied.filter((each) => each !== setting) };
}
