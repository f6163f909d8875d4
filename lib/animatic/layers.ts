/** What of a shot stays the same from frame to frame, painted once and kept until something that is painted in it changes. */
import type { Animatic, AnimaticShot } from './animatic.ts';
import type { Layer, MakeLayer } from './canvas.ts';
import { PLATE_ZOOM, paintPlate } from './paint-plate.ts';
import { paintShotWords, wordsBox } from './paint-words.ts';

export interface Layers {
  /** `PLATE_ZOOM` times the size of the frame. */
  plate(animatic: Animatic, shot: AnimaticShot): Layer;
  /** As large as `wordsBox`. */
  words(animatic: Animatic, shot: AnimaticShot): Layer;
}

/**
 * Keeps the layers of one shot only, so that memory does not grow with the storyboard. A plan that is edited while it
 * is shown is a new animatic each time; what the edit did not touch is still not painted again.
 */
export function createLayers(makeLayer: MakeLayer): Layers {
  const plates = keptLayer();
  const words = keptLayer();
  return {
    plate(animatic, shot) {
      const { width, height } = plateSize(animatic);
      return plates([width, height, shot.number, ...shot.pictures.map(({ image }) => image)], () => {
        const layer = makeLayer(width, height);
        paintPlate(layer.context, shot, width, height);
        return layer;
      });
    },
    words(animatic, shot) {
      const { width, height, wordScale, label, fonts } = animatic;
      const seen = [width, height, wordScale, label, fonts?.sans, fonts?.mono, shot.number, shot.startSeconds, shot.seconds, shot.caption];
      return words(seen, () => {
        const box = wordsBox(animatic);
        const layer = makeLayer(box.width, box.height);
        layer.context.translate(-box.x, -box.y);
        paintShotWords(layer.context, animatic, shot);
        return layer;
      });
    },
  };
}

export function plateSize({ width, height }: Pick<Animatic, 'width' | 'height'>): { width: number; height: number } {
  return { width: Math.round(width * PLATE_ZOOM), height: Math.round(height * PLATE_ZOOM) };
}

/** Keeps the last layer as long as all that it shows is what it was. */
function keptLayer() {
  let kept: { readonly shows: readonly unknown[]; readonly layer: Layer } | null = null;
  return (shows: readonly unknown[], paint: () => Layer): Layer => {
    if (kept === null || kept.shows.length !== shows.length || shows.some((each, index) => !Object.is(each, kept?.shows[index]))) {
      kept = { shows, layer: paint() };
    }
    return kept.layer;
  };
}
