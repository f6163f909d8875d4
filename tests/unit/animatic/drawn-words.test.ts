import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import type { Animatic, AnimaticShot } from '#lib/animatic/animatic.ts';
import { paintClock, paintShotWords } from '#lib/animatic/paint-words.ts';

const shot: AnimaticShot = { number: 1, startSeconds: 0, seconds: 2, caption: 'Lanterns flicker on', pictures: [] };
const plan: Animatic = { width: 320, height: 180, totalSeconds: 2, label: null, shots: [shot] };

function written(animatic: Animatic): string[] {
  const context = createCanvas(320, 180).getContext('2d');
  const words: string[] = [];
  const fillText = context.fillText.bind(context);
  context.fillText = (text, ...place) => {
    words.push(text);
    fillText(text, ...place);
  };
  paintShotWords(context, animatic, shot);
  paintClock(context, animatic, shot, 0.5);
  return words;
}

it('a plan is drawn in the words that it is given, and in English without', () => {
  expect(written(plan)).toEqual(['Lanterns flicker on', '0:00 – 0:02 · 2 s', 'SHOT 1 / 1', '0:00.5 / 0:02']);
  const chinese = { ...plan, words: { shot: '镜头', seconds: '秒' } };
  expect(written(chinese)).toEqual(['Lanterns flicker on', '0:00 – 0:02 · 2 秒', '镜头 1 / 1', '0:00.5 / 0:02']);
});
