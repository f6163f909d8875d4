import { ALL_FORMATS, CanvasSink, Input, UrlSource } from 'mediabunny';
import type { Picture } from '#lib/animatic/animatic.ts';
import type { PlannedShot } from '../plan.ts';

/** The film did not come, or broke off: a file without it would show a plan that nobody made. */
export class FilmBroken extends Error {}

/** The plan's reference video, decoded to the frame. */
export interface FilmReader {
  readonly url: string;
  readonly picture: Picture;
  /** Makes the picture show this moment of the film; past its end the last frame stays. Throws `FilmBroken`. */
  show(atSeconds: number): Promise<void>;
  close(): Promise<void>;
}

/** A network that is gone is asked again after these pauses in all; by itself the reader would ask for ever. */
const RETRY_SECONDS = [0.25, 0.5, 1, 2, 4];

/** Null where no shot shows a film, or where this browser cannot decode it. Throws `FilmBroken`. */
export async function openFilmReader(shots: readonly PlannedShot[]): Promise<FilmReader | null> {
  const url = shots.find(({ filmUrl }) => filmUrl !== null)?.filmUrl ?? null;
  if (url === null) return null;
  let retries = 0;
  // In a worker of its own kind an address has no page to start from.
  const source = new UrlSource(new URL(url, self.location.origin), { getRetryDelay: () => RETRY_SECONDS[retries++] ?? null });
  const input = new Input({ source, formats: ALL_FORMATS });
  const film = await whole(openFrames(input));
  if (film === null) {
    input.dispose();
    return null;
  }
  return {
    url,
    picture: film.picture,
    show: (atSeconds) => whole(film.show(atSeconds)),
    async close() {
      await film.end();
      input.dispose();
    },
  };
}

async function openFrames(input: Input) {
  const track = await input.getPrimaryVideoTrack();
  if (!track || !(await track.canDecode())) return null;
  const sink = new CanvasSink(track, { poolSize: 2 });
  const [width, height, first] = [await track.getDisplayWidth(), await track.getDisplayHeight(), await track.getFirstTimestamp()];
  let frames = sink.canvases(first);
  let shown = Number.NEGATIVE_INFINITY;
  let next = await frames.next();
  if (next.done) return null;
  const picture: { image: CanvasImageSource; readonly width: number; readonly height: number; readonly isFilm: true } = {
    image: next.value.canvas,
    width,
    height,
    isFilm: true,
  };
  return {
    picture,
    async show(atSeconds: number) {
      const wanted = first + atSeconds + 0.001;
      if (wanted < shown) {
        await frames.return(undefined);
        frames = sink.canvases(first);
        next = await frames.next();
      }
      shown = wanted;
      while (!next.done && next.value.timestamp <= wanted) {
        picture.image = next.value.canvas;
        next = await frames.next();
      }
    },
    end: () => frames.return(undefined),
  };
}

async function whole<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (cause) {
    throw new FilmBroken('The reference video could not be read to its end.', { cause });
  }
}
