/**
 * Draws the plan at the playhead. It listens to the storyboard, the playhead, its own size, arriving pictures and fonts,
 * and draws at most once per animation frame, and only after one of them has changed. The pictures of one shot usually
 * come together, and are drawn together. Nothing here renders React.
 */
import { type DrawnWords, shotAt } from '#lib/animatic/animatic.ts';
import { createAnimaticPainter, layerSteps } from '#lib/animatic/draw-frame.ts';
import { createLayers } from '#lib/animatic/layers.ts';
import { CAPTION_SHARE } from '#lib/animatic/paint-words.ts';
import { afterHandRests } from '#lib/client/after-hand-rests.ts';
import { afterPause } from '#lib/client/after-pause.ts';
import type { Editor } from '#lib/client/editor.tsx';
import { inTurn } from '#lib/client/in-turn.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { pageFamilies } from './page-fonts.ts';
import { createPictures } from './pictures.ts';
import { type PlannedShot, plannedShots, stillsOf, withPictures } from './plan.ts';
import { createPlanFilms } from './plan-films.ts';

/** Beyond this, more pixels are work without anything to see. */
const MAX_PIXEL_RATIO = 2;

const READABLE_CAPTION_PIXELS = 13;

/** Words are drawn in a pause of typing: a key press draws its letter, and nothing else. */
const TYPING_PAUSE_MS = 150;

/**
 * A drag has its frames to itself: the picture follows when the hand rests or lets go. A drawing takes as long as the
 * longest frame of a drag may.
 */
const HAND_RESTS_MS = 150;

/** How long the others of a shot's pictures are waited for. */
const COMPANY_MS = 120;

/** The first drawing of a page waits so long for its pictures: to draw twice would cost twice, just when everything begins. */
const FIRST_PICTURES_MS = 400;

interface Planned {
  readonly paint: ReturnType<typeof createAnimaticPainter>;
  readonly steps: () => readonly (() => void)[];
}

/** Returns the function that ends it. */
export function paintPlan(canvas: HTMLCanvasElement, editor: Pick<Editor, 'storyboard' | 'playhead'>, words: DrawnWords): () => void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return () => undefined;
  let fonts = pageFamilies();
  const layers = createLayers(makeLayer);
  let shots: readonly PlannedShot[] = [];
  let plan: Planned | null = null;
  let stopPreparing: (() => void) | null = null;
  let frame: number | null = null;
  let isFirst = true;

  const redraw = () => {
    if (!hasSize) return;
    frame ??= requestAnimationFrame(() => {
      frame = null;
      plan ??= planned();
      if (isFirst) {
        isFirst = false;
        if (shownStills().some(pictures.isComing)) later.ask(FIRST_PICTURES_MS);
        else prepare();
        return;
      }
      films.follow(shots, editor.playhead);
      plan.paint(context, editor.playhead.get().seconds);
    });
  };
  const replan = () => {
    plan = null;
    redraw();
  };
  /** Nobody waits for the picture of words just written, or of a page just opened: its layers are made one at a time. */
  const prepare = () => {
    stopPreparing?.();
    if (!hasSize) return;
    plan = planned();
    const next = ([step, ...others]: readonly (() => void)[]) => {
      stopPreparing = inTurn(() => {
        step?.();
        if (step === undefined) redraw();
        else next(others);
      });
    };
    next(plan.steps());
  };
  const shownStills = (): readonly string[] => {
    const shot = shotAt({ shots }, editor.playhead.get().seconds);
    return shot === null ? [] : stillsOf(shot);
  };
  const arrived = (url: string) => {
    plan = null;
    const shown = shownStills();
    if (!shown.includes(url)) return;
    if (shown.some(pictures.isComing)) later.ask(COMPANY_MS);
    else prepare();
  };
  const pictures = createPictures(arrived);
  const films = createPlanFilms((isNew) => (isNew ? replan() : redraw()));
  const planned = (): Planned => {
    const board = editor.storyboard.get();
    shots = plannedShots(board);
    films.keep(shots);
    const { width, height } = canvas;
    const shown = withPictures(shots, (url) => (films.has(url) ? films.picture() : pictures.get(url)));
    const look = { label: null, fonts, words, wordScale: wordScale(canvas) };
    const animatic = { width, height, totalSeconds: board.totalSeconds, shots: shown, ...look };
    return {
      paint: createAnimaticPainter(animatic, layers),
      steps: () => layerSteps(animatic, layers, editor.playhead.get().seconds),
    };
  };

  const later = afterPause(prepare);
  const afterDrag = afterHandRests(prepare);
  let seen = editor.storyboard.get();
  const follow = () => {
    const now = editor.storyboard.get();
    if (sameTiming(seen, now)) later.ask(TYPING_PAUSE_MS);
    else afterDrag.ask(HAND_RESTS_MS);
    seen = now;
  };

  /** What the canvas has before it was measured is nobody's wish, and nothing is drawn in it. */
  let hasSize = false;
  const sizes = new ResizeObserver(() => {
    const scale = Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO);
    const width = Math.max(1, Math.round(canvas.clientWidth * scale));
    const height = Math.max(1, Math.round(canvas.clientHeight * scale));
    if (hasSize && canvas.width === width && canvas.height === height) return;
    hasSize = true;
    canvas.width = width;
    canvas.height = height;
    replan();
  });
  sizes.observe(canvas);
  const rewrite = () => {
    fonts = pageFamilies();
    prepare();
  };
  document.fonts.addEventListener('loadingdone', rewrite);
  const stops = [editor.storyboard.subscribe(follow), editor.playhead.subscribe(redraw)];

  return () => {
    for (const stop of stops) stop();
    document.fonts.removeEventListener('loadingdone', rewrite);
    sizes.disconnect();
    if (frame !== null) cancelAnimationFrame(frame);
    later.stop();
    afterDrag.stop();
    stopPreparing?.();
    films.close();
    pictures.close();
  };
}

/** Whether both have the same shots of the same lengths: what the hand of a drag must see at once. */
function sameTiming(one: Storyboard, other: Storyboard): boolean {
  if (one.shots === other.shots) return true;
  return (
    one.shots.length === other.shots.length &&
    one.shots.every(({ id, seconds }, index) => id === other.shots[index]?.id && seconds === other.shots[index]?.seconds)
  );
}

/** On a small stage the words are drawn larger than in a video, so that they can be read. */
function wordScale({ clientWidth, clientHeight }: HTMLCanvasElement): number {
  const captionPixels = Math.min(clientWidth, clientHeight) * CAPTION_SHARE;
  return captionPixels > 0 ? Math.max(1, READABLE_CAPTION_PIXELS / captionPixels) : 1;
}

function makeLayer(width: number, height: number) {
  const image = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = image.getContext('2d');
  if (!context) throw new Error('The browser gave no 2D context for a layer.');
  return { image, context };
}
