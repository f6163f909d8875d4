/** What of a shot stays the same from frame to frame, painted once and kept until something that is painted in it changes. */
import type { Animatic, AnimaticShot, Picture } from './animatic.ts';
import { tightness } from './camera-move.ts';
import type { Box, Layer, MakeLayer } from './canvas.ts';
import { cardsBox, paintCards } from './cards.ts';
import type { Composition } from './compose.ts';
import { paintExactly, paintPlate } from './paint-plate.ts';
import { paintShotWords, wordsBox } from './paint-words.ts';

export interface Layers {
  /** As large as the composition's plate. */
  plate(shot: AnimaticShot, composition: Composition): Layer;
  /** One picture, fitted to the composition's plate. */
  firstFrame(picture: Picture, composition: Composition): Layer;
  endFrame(picture: Picture, composition: Composition): Layer;
  /** As large as `box` (see `cardsBox`), which is where in the frame it belongs. Null without cards. */
  cards(animatic: Animatic, composition: Composition): { readonly layer: Layer; readonly box: Box } | null;
  /** As large as `wordsBox`. */
  words(animatic: Animatic, shot: AnimaticShot): Layer;
}

/**
 * Keeps the layers of one shot only, so that memory does not grow with the storyboard. A plan that is edited while it
 * is shown is a new animatic each time; what the edit did not touch is still not painted again.
 */
export function createLayers(makeLayer: MakeLayer): Layers {
  const [plates, firsts, ends, boards, words] = [keptLayer(), keptLayer(), keptLayer(), keptLayer(), keptLayer()];
  const exactly = (kept: typeof plates) => (picture: Picture, composition: Composition) => {
    const { width, height } = composition.plate;
    return kept([picture.image, width, height], () => {
      const layer = makeLayer(width, height);
      paintExactly(layer.context, picture, composition.plate);
      return layer;
    });
  };
  return {
    firstFrame: exactly(firsts),
    endFrame: exactly(ends),
    plate(shot, composition) {
      const { width, height } = composition.plate;
      const seen = [
        width,
        height,
        shot.number,
        tightness(shot.caption),
        composition.ground?.image,
        composition.blurred?.image,
        shot.pictures.length,
      ];
      return plates(seen, () => {
        const layer = makeLayer(width, height);
        paintPlate(layer.context, shot, composition, makeLayer);
        return layer;
      });
    },
    cards(animatic, { cards }) {
      const unit = Math.min(animatic.width, animatic.height) / 100;
      const box = cardsBox(cards, unit);
      if (box === null) return null;
      const seen = [unit, ...cards.flatMap((card) => [card.picture.image, ...Object.values(card.box)])];
      const layer = boards(seen, () => {
        const made = makeLayer(box.width, box.height);
        made.context.translate(-box.x, -box.y);
        paintCards(made.context, cards, unit);
        return made;
      });
      return { layer, box };
    },
    words(animatic, shot) {
      const { width, height, wordScale, label, fonts, words: drawn } = animatic;
      const place = [shot.number, shot.startSeconds, shot.seconds, shot.caption, shot.note];
      return words([width, height, wordScale, label, fonts, drawn?.seconds, ...place], () => {
        const box = wordsBox(animatic);
        const layer = makeLayer(box.width, box.height);
        layer.context.translate(-box.x, -box.y);
        paintShotWords(layer.context, animatic, shot);
        return layer;
      });
    },
  };
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
