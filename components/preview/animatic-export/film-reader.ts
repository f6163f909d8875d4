import { ALL_FORMATS, CanvasSink, Input, UrlSource } from 'mediabunny';
import type { Picture } from '#lib/animatic/animatic.ts';
import type { PlannedShot } from '../plan.ts';

/** The plan's reference video, decoded to the frame. */
export interface FilmReader {
  readonly url: string;
  readonly picture: Picture;
  /** Makes the picture show this moment of the film; past its end the last frame stays. */
  show(atSeconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Null where no shot shows a film, or this browser cannot decode it. */
export async function openFilmReader(shots: readonly PlannedShot[]): Promise<FilmReader | null> {
  const url = shots.find(({ filmUrl }) => filmUrl !== null)?.filmUrl ?? null;
  if (url === null) return null;
  // In a worker of its own kind an address has no page to start from.
  const input = new Input({ source: new UrlSource(new URL(url, self.location.origin)), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track || !(await track.canDecode())) {
    input.dispose();
    return null;
  }
  const sink = new CanvasSink(track, { poolSize: 2 });
  const [width, height, first] = [await track.getDisplayWidth(), await track.getDisplayHeight(), await track.getFirstTimestamp()];
  const picture: { image: CanvasImageSource; readonly width: number; readonly height: number; readonly isFilm: true } = {
    image: new OffscreenCanvas(width, height),
    width,
    height,
    isFilm: true,
  };
  let frames = sink.canvases(first);
  let shown = Number.NEGATIVE_INFINITY;
  let next = await frames.next();
  return {
    url,
    picture,
    async show(atSeconds) {
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
    async close() {
      await frames.return(undefined);
      input.dispose();
    },
  };
}
