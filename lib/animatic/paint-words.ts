/** The words over the picture: shot and time at the top, the caption at the lower left, the mark at the lower right, the total at the foot. */
import { clockText, clockTextWithTenths } from '#lib/timing/clock-text.ts';
import type { Animatic, AnimaticShot, DrawnWords } from './animatic.ts';
import type { Box, Canvas2D } from './canvas.ts';
import { oklch } from './colours.ts';
import { shotHue } from './shot-hue.ts';
import { wrapText } from './wrap-text.ts';

const MAX_CAPTION_LINES = 4;
/** From one line of the caption to the next, as a multiple of its size. */
const LINE = 1.36;
/** How much of the frame's height the shade under the words covers. */
const SHADE_SHARE = 0.46;
/** The caption's size as a share of the shorter side. */
export const CAPTION_SHARE = 0.039;
const WORDS: DrawnWords = { shot: 'SHOT', seconds: 's' };
const FONTS = { sans: '"Geist", system-ui, sans-serif', mono: '"Geist Mono", ui-monospace, monospace' };

/** All sizes follow the shorter side, so that every ratio and mode looks alike. */
function measures(animatic: Animatic) {
  const unit = Math.min(animatic.width, animatic.height) / 100;
  const wordUnit = unit * (animatic.wordScale ?? 1);
  return {
    margin: unit * 4.4,
    captionSize: wordUnit * 100 * CAPTION_SHARE,
    smallSize: wordUnit * 2.7,
    barHeight: Math.max(2, Math.round(unit * 0.7)),
  };
}

/** The rectangle that a shot's unchanging words, and the shade under them, are painted in; a cache needs no more than this. */
export function wordsBox(animatic: Animatic): Box {
  const { margin, captionSize, smallSize, barHeight } = measures(animatic);
  const words = Math.ceil(captionSize * LINE * MAX_CAPTION_LINES + smallSize * 2 + margin) + barHeight;
  const height = Math.min(animatic.height, Math.max(words, Math.round(animatic.height * SHADE_SHARE)));
  return { x: 0, y: animatic.height - height, width: animatic.width, height };
}

/** Shade, caption, its times, and the mark. They do not change during a shot. */
export function paintShotWords(context: Canvas2D, animatic: Animatic, shot: AnimaticShot): void {
  const { margin, captionSize, smallSize, barHeight } = measures(animatic);
  const fonts = animatic.fonts ?? FONTS;
  const foot = animatic.height - barHeight - margin * 0.8;
  paintShade(context, wordsBox(animatic));
  context.textBaseline = 'alphabetic';

  let markWidth = 0;
  if (animatic.label !== null) markWidth = paintMark(context, animatic, animatic.label, foot);

  context.save();
  context.textAlign = 'left';
  context.font = `500 ${captionSize}px ${fonts.sans}`;
  const maxWidth = Math.min((animatic.width - margin * 2) * 0.86, animatic.width - margin * 3 - markWidth);
  const measure = (text: string): number => context.measureText(text).width;
  const lines = wrapText(shot.caption, { maxWidth, maxLines: MAX_CAPTION_LINES, measure });
  context.shadowColor = 'rgba(0, 0, 0, 0.8)';
  context.shadowBlur = captionSize * 0.4;
  context.fillStyle = '#ffffff';
  lines.forEach((line, index) => {
    context.fillText(line, margin, foot - (lines.length - 1 - index) * captionSize * LINE);
  });
  context.font = `500 ${smallSize}px ${fonts.mono}`;
  context.fillStyle = oklch(0.86, 0.09, shotHue(shot.number));
  const end = shot.startSeconds + shot.seconds;
  const times = `${clockText(shot.startSeconds)} – ${clockText(end)} · ${trimmed(shot.seconds)} ${(animatic.words ?? WORDS).seconds}`;
  const line = shot.note === undefined ? times : `${times} · ${shot.note}`;
  context.fillText(line, margin, foot - (lines.length === 0 ? 0 : (lines.length - 1) * captionSize * LINE + captionSize * 1.35));
  context.restore();
}

/** Whole seconds as they are; an edit's length may have a fraction. */
const trimmed = (seconds: number): string => String(Number(seconds.toFixed(1)));

/** Dark at the foot, so that words can be read over anything. */
function paintShade(context: Canvas2D, { x, y, width, height }: Box): void {
  const shade = context.createLinearGradient(0, y + height, 0, y);
  shade.addColorStop(0, 'rgba(4, 5, 9, 0.86)');
  shade.addColorStop(0.42, 'rgba(4, 5, 9, 0.52)');
  shade.addColorStop(1, 'rgba(4, 5, 9, 0)');
  context.fillStyle = shade;
  context.fillRect(x, y, width, height);
}

/** Shot number, running time, and how much of the total has passed. They change with every frame, so they stay small. */
export function paintClock(context: Canvas2D, animatic: Animatic, shot: AnimaticShot, atSeconds: number): void {
  const { margin, barHeight } = measures(animatic);
  const top = margin * 0.75;
  const { shot: shotWord } = animatic.words ?? WORDS;
  paintPill(context, animatic, `${shotWord} ${shot.number} / ${animatic.shots.length}`, { x: margin * 0.75, y: top, align: 'left' });
  const time = `${clockTextWithTenths(atSeconds)} / ${clockText(animatic.totalSeconds)}`;
  paintPill(context, animatic, time, { x: animatic.width - margin * 0.75, y: top, align: 'right' });

  const y = animatic.height - barHeight;
  const perSecond = animatic.width / animatic.totalSeconds;
  for (const each of animatic.shots) {
    const x = Math.round(each.startSeconds * perSecond);
    const width = Math.round((each.startSeconds + each.seconds) * perSecond) - x;
    const passed = Math.min(each.seconds, Math.max(0, atSeconds - each.startSeconds)) / each.seconds;
    context.fillStyle = oklch(0.34, 0.055, shotHue(each.number));
    context.fillRect(x, y, width, barHeight);
    context.fillStyle = oklch(0.78, 0.13, shotHue(each.number));
    context.fillRect(x, y, width * passed, barHeight);
  }
}

function paintPill(context: Canvas2D, animatic: Animatic, text: string, at: { x: number; y: number; align: 'left' | 'right' }): void {
  const { smallSize } = measures(animatic);
  const fonts = animatic.fonts ?? FONTS;
  context.font = `500 ${smallSize}px ${fonts.mono}`;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const width = context.measureText(text).width + smallSize * 1.3;
  const height = smallSize * 1.75;
  const x = at.align === 'left' ? at.x : at.x - width;
  context.fillStyle = 'rgba(0, 0, 0, 0.55)';
  context.beginPath();
  context.roundRect(x, at.y, width, height, smallSize * 0.5);
  context.fill();
  context.fillStyle = 'rgba(255, 255, 255, 0.85)';
  context.fillText(text, x + smallSize * 0.65, at.y + height * 0.68);
}

/** Returns the width it took, so that the caption keeps clear of it. */
function paintMark(context: Canvas2D, animatic: Animatic, label: string, foot: number): number {
  const { margin, smallSize } = measures(animatic);
  const fonts = animatic.fonts ?? FONTS;
  const text = label.toUpperCase();
  context.font = `600 ${smallSize}px ${fonts.mono}`;
  context.textAlign = 'left';
  const width = context.measureText(text).width + smallSize * 1.6;
  const height = smallSize * 1.9;
  const x = animatic.width - margin - width;
  const y = foot - height + smallSize * 0.35;
  context.fillStyle = 'rgba(0, 0, 0, 0.45)';
  context.strokeStyle = 'rgba(255, 255, 255, 0.7)';
  context.lineWidth = Math.max(1, smallSize * 0.08);
  context.beginPath();
  context.roundRect(x, y, width, height, smallSize * 0.45);
  context.fill();
  context.stroke();
  context.fillStyle = '#ffffff';
  context.fillText(text, x + smallSize * 0.8, y + height * 0.67);
  return width;
}
