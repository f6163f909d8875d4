import { expect, test } from 'vitest';
import type { PlannedShot } from '#components/preview/plan.ts';
import { createPlanFilms } from '#components/preview/plan-films.ts';
import { createStore } from '#lib/client/store.ts';

const shot = (number: number, startSeconds: number, filmUrl: string | null): PlannedShot => ({
  number,
  startSeconds,
  seconds: 2,
  caption: '',
  pictureUrls: filmUrl === null ? [] : [filmUrl],
  filmUrl,
  firstFrameUrl: null,
  endFrameUrl: null,
});

function films() {
  const told: string[] = [];
  const opened = createPlanFilms(
    () => undefined,
    (url) => {
      told.push(`open ${url}`);
      return {
        picture: () => null,
        follow: ({ seconds, speed }) => told.push(`${seconds} s at ${speed}`),
        rest: () => told.push('rest'),
        close: () => told.push(`close ${url}`),
      };
    },
  );
  return { told, opened };
}

const at = (seconds: number, speed = 1, playing = true) => ({ get: () => ({ seconds, playing }), speed: createStore(speed) });

test('the film begins anew in each shot that shows it, and rests in the others', () => {
  const { told, opened } = films();
  const shots = [shot(1, 0, 'film'), shot(2, 2, null), shot(3, 4, 'film')];
  opened.keep(shots);
  opened.follow(shots, at(0.5));
  opened.follow(shots, at(2.5));
  opened.follow(shots, at(4.5, 2));
  opened.follow(shots, at(5, 1, false));
  expect(told).toEqual(['open film', '0.5 s at 1', 'rest', '0.5 s at 2', '1 s at 0']);
});

test('it is opened once, and closed when no shot shows it any more', () => {
  const { told, opened } = films();
  opened.keep([shot(1, 0, 'film')]);
  opened.keep([shot(1, 0, null), shot(2, 2, 'film')]);
  expect(opened.has('film')).toBe(true);
  opened.keep([shot(1, 0, 'other')]);
  opened.keep([shot(1, 0, null)]);
  expect(told).toEqual(['open film', 'close film', 'open other', 'close other']);
  expect(opened.has('other')).toBe(false);
});
