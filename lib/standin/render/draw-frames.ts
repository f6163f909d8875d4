/** Every frame of a plan as pixels, one after the other. */
import { createCanvas } from '@napi-rs/canvas';
import type { Animatic, Picture } from '#lib/animatic/animatic.ts';
import { cameraMove } from '#lib/animatic/camera-move.ts';
import { createAnimaticPainter } from '#lib/animatic/draw-frame.ts';
import { createLayers } from '#lib/animatic/layers.ts';
import { captionFonts, readableCaption } from './caption-fonts.ts';
import { firstFrames, plannedMoment } from './cuts.ts';
import { type Film, openFilm } from './film.ts';
import { asCanvas2D, loadPictures, makeLayer } from './load-pictures.ts';
import { FILM, FRAMES_PER_SECOND, type PlannedShot, type RenderPlan } from './render-plan.ts';
import { paintScenery } from './scenery/paint-scenery.ts';
import { paintWatermark } from './watermark.ts';

export interface Frame {
  /** Red, green, blue and one unused byte for each pixel. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Gives the memory back at once; the pixels are gone then. */
  release(): void;
}

export async function* drawFrames(plan: RenderPlan): AsyncGenerator<Frame, void, undefined> {
  const { width, height } = plan;
  const begins = firstFrames(plan);
  const count = Math.round(plan.totalSeconds * FRAMES_PER_SECOND);
  const moments = Array.from({ length: count }, (_, frame) => plannedMoment(plan, begins, frame));
  const film = plan.film && (await openFilm(plan.film, filmMoments(plan, moments)));
  try {
    const animatic = await animaticOf(plan, film);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    const paint = createAnimaticPainter(animatic, createLayers(makeLayer));
    for (const [frame, atSeconds] of moments.entries()) {
      if (film && showsFilm(shotOf(plan, atSeconds))) await film.advance();
      paint(asCanvas2D(context), { atSeconds, clockSeconds: frame / FRAMES_PER_SECOND });
      if (plan.watermarked) paintWatermark(context, plan);
      const { data } = context.getImageData(0, 0, width, height);
      yield { pixels: new Uint8ClampedArray(data.buffer as ArrayBuffer), release: () => free(data.buffer as ArrayBuffer) };
      // What was freed is handed back to the system's allocator only between two turns of the event loop.
      await new Promise(setImmediate);
    }
  } finally {
    await film?.close();
  }
}

/**
 * Detaches the bytes, which frees them now and not at some later garbage collection: fresh memory for each frame, first
 * touched page by page, takes several times as long as drawing it.
 */
function free(bytes: ArrayBuffer): void {
  bytes.transfer(0);
}

const shotOf = ({ shots }: RenderPlan, atSeconds: number): PlannedShot | undefined =>
  shots.findLast(({ startSeconds }) => startSeconds <= atSeconds) ?? shots[0];
const showsFilm = (shot: PlannedShot | undefined): boolean => shot?.pictures.includes(FILM) ?? false;

/** The film begins anew in each shot that shows it; of an edit there is one shot, from its first frame to its last. */
function filmMoments(plan: RenderPlan, moments: readonly number[]): number[] {
  return moments.flatMap((atSeconds) => {
    const shot = shotOf(plan, atSeconds);
    return shot && showsFilm(shot) ? [atSeconds - shot.startSeconds] : [];
  });
}

async function animaticOf(plan: RenderPlan, film: Film | null): Promise<Animatic> {
  const { width, height, totalSeconds, label, firstFrame, endFrame } = plan;
  const paths = [...plan.shots.flatMap(({ pictures }) => pictures), firstFrame ?? FILM, endFrame ?? FILM].filter((path) => path !== FILM);
  const loaded = await loadPictures(paths, Math.max(width, height));
  const pictureAt = (path: string): Picture[] => {
    const picture = path === FILM ? film?.picture : loaded.get(path);
    return picture ? [picture] : [];
  };
  const [first, end] = [firstFrame, endFrame].map((path) => (path === null ? undefined : loaded.get(path)));
  const shots = plan.shots.map(({ pictures, caption, ...shot }) => {
    const move = cameraMove(caption);
    return {
      ...shot,
      caption: readableCaption(caption),
      pictures: pictures.length > 0 || first || end ? pictures.flatMap(pictureAt) : [paintScenery(caption, shot.number, plan)],
      ...(first && { firstFrame: first }),
      ...(end && { endFrame: end }),
      ...(move !== 'drift' && { note: move }),
    };
  });
  return { width, height, totalSeconds, label, shots, fonts: captionFonts(plan.shots.map(({ caption }) => caption).join('')) };
}
