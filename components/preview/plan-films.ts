import { type Picture, shotAt } from '#lib/animatic/animatic.ts';
import type { Playhead } from '#lib/client/playhead.ts';
import type { PlannedShot } from './plan.ts';
import { openPlanFilm, type PlanFilm } from './plan-film.ts';

/** The one film that a plan can have, opened when a shot shows it and closed when none does. */
export interface PlanFilms {
  /** Opens what these shots show, and closes what they no longer do. */
  keep(shots: readonly PlannedShot[]): void;
  has(url: string): boolean;
  picture(): Picture | null;
  /** Brings the film to the playhead's moment: it begins anew in each shot that shows it. */
  follow(shots: readonly PlannedShot[], playhead: Pick<Playhead, 'get' | 'speed'>): void;
  close(): void;
}

export function createPlanFilms(onChange: (isNew: boolean) => void, open = openPlanFilm): PlanFilms {
  let film: { readonly url: string; readonly player: PlanFilm } | null = null;
  const close = () => {
    film?.player.close();
    film = null;
  };
  return {
    keep(shots) {
      const url = shots.find(({ filmUrl }) => filmUrl !== null)?.filmUrl ?? null;
      if (url === (film?.url ?? null)) return;
      close();
      if (url !== null) film = { url, player: open(url, onChange) };
    },
    has: (url) => film?.url === url,
    picture: () => film?.player.picture() ?? null,
    follow(shots, playhead) {
      if (film === null) return;
      const { seconds, playing } = playhead.get();
      const shot = shotAt({ shots }, seconds);
      if (shot?.filmUrl !== film.url) return film.player.rest();
      film.player.follow({ seconds: seconds - shot.startSeconds, speed: playing ? playhead.speed.get() : 0 });
    },
    close,
  };
}
