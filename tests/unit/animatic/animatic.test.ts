import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type Animatic, shotAt } from '#lib/animatic/animatic.ts';
import type { Layer } from '#lib/animatic/canvas.ts';
import { createAnimaticPainter, layerSteps } from '#lib/animatic/draw-frame.ts';
import { createLayers } from '#lib/animatic/layers.ts';

const picture = createCanvas(400, 300);
const ink = picture.getContext('2d');
ink.fillStyle = '#c08040';
ink.fillRect(0, 0, 400, 300);
ink.fillStyle = '#204060';
ink.fillRect(0, 0, 200, 150);

function solid(colour: string) {
  const image = createCanvas(320, 180);
  const context = image.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 320, 180);
  return { image, width: 320, height: 180 };
}

const plan: Animatic = {
  width: 320,
  height: 180,
  totalSeconds: 5,
  label: 'Stand-in',
  shots: [
    { number: 1, startSeconds: 0, seconds: 2, caption: 'Lanterns flicker on', pictures: [{ image: picture, width: 400, height: 300 }] },
    { number: 2, startSeconds: 2, seconds: 3, caption: 'Rain stops mid-air', pictures: [] },
  ],
};

const makeLayer = (width: number, height: number): Layer => {
  const canvas = createCanvas(width, height);
  return { image: canvas, context: canvas.getContext('2d') };
};

function pixels(draw: (context: Layer['context']) => void): Uint8ClampedArray {
  const canvas = createCanvas(plan.width, plan.height);
  const context = canvas.getContext('2d');
  draw(context);
  return context.getImageData(0, 0, plan.width, plan.height).data;
}

/** Everything painted anew. */
const fresh = (animatic: Animatic, atSeconds: number): Uint8ClampedArray =>
  pixels((context) => createAnimaticPainter(animatic, createLayers(makeLayer))(context, atSeconds));

function meanDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
  return sum / a.length;
}

describe('the animatic', () => {
  it('gives a cut to the shot that begins there', () => {
    expect([0, 1.999, 2, 4.9, 9].map((at) => shotAt(plan, at)?.number)).toEqual([1, 1, 2, 2, 2]);
  });

  it('draws the same picture from kept layers as anew', () => {
    const paint = createAnimaticPainter(plan, createLayers(makeLayer));
    for (const at of [0, 1.5, 2, 4.5]) expect(pixels((context) => paint(context, at))).toEqual(fresh(plan, at));
  });

  it('paints again only what an edit has changed', () => {
    const made: string[] = [];
    const layers = createLayers((width, height) => {
      made.push(width > plan.width ? 'plate' : 'words');
      return makeLayer(width, height);
    });
    const shown = (edited: Animatic) => {
      made.length = 0;
      const kept = pixels((context) => createAnimaticPainter(edited, layers)(context, 0.5));
      const names = [...made];
      expect(kept).toEqual(fresh(edited, 0.5));
      return names;
    };
    const [first, second] = plan.shots;
    if (!first || !second) throw new Error('The plan has two shots.');
    expect(shown(plan)).toEqual(['plate', 'words']);
    expect(shown({ ...plan, shots: [{ ...first }, { ...second, caption: 'Another shot’s words' }] })).toEqual([]);
    expect(shown({ ...plan, shots: [{ ...first, caption: 'Lanterns go out' }, second] })).toEqual(['words']);
    expect(shown({ ...plan, shots: [{ ...first, caption: 'Lanterns go out', pictures: [] }, second] })).toEqual(['plate']);
  });

  it('writes the words anew when the fonts that came late are told of', () => {
    let made = 0;
    const layers = createLayers((width, height) => {
      made += 1;
      return makeLayer(width, height);
    });
    const newLayers = (fonts: NonNullable<Animatic['fonts']>) => {
      const before = made;
      pixels((context) => createAnimaticPainter({ ...plan, fonts }, layers)(context, 0.5));
      return made - before;
    };
    const fonts = { sans: 'sans-serif', mono: 'monospace' };
    newLayers(fonts);
    expect([newLayers(fonts), newLayers({ ...fonts })]).toEqual([0, 1]);
  });

  it('leaves no layer to the frame when they were made step by step', () => {
    const [shot] = plan.shots;
    const [from, to] = ['#d02020', '#2040d0'].map((colour) => solid(colour));
    if (!shot || !from || !to) throw new Error('The plan has a shot, and there are two frames.');
    const framed = { ...plan, shots: [{ ...shot, firstFrame: from, endFrame: to }] };
    for (const animatic of [plan, framed])
      for (const at of [0.5, 2.5]) {
        let made = 0;
        const layers = createLayers((width, height) => {
          made += 1;
          return makeLayer(width, height);
        });
        for (const step of layerSteps(animatic, layers, at)) step();
        const before = made;
        expect(pixels((context) => createAnimaticPainter(animatic, layers)(context, at))).toEqual(fresh(animatic, at));
        expect(made).toBe(before);
      }
  });

  it('moves within a shot and changes clearly at a cut', () => {
    const at = (seconds: number): Uint8ClampedArray => fresh(plan, seconds);
    expect(meanDifference(at(0.5), at(1.9))).toBeGreaterThan(0.2);
    expect(meanDifference(at(1.96), at(2))).toBeGreaterThan(10);
  });

  it('begins exactly with its first frame and ends exactly with its end frame, without a word over them', () => {
    const [from, to] = ['#d02020', '#2040d0'].map((colour) => solid(colour));
    const [shot] = plan.shots;
    if (!shot || !from || !to) throw new Error('There is a shot with two frames.');
    const framed = { ...plan, totalSeconds: 3, shots: [{ ...shot, seconds: 3, pictures: [], firstFrame: from, endFrame: to }] };
    const colours = (at: number): Set<string> => {
      const shown = fresh(framed, at);
      return new Set(Array.from({ length: shown.length / 4 }, (_, pixel) => shown.slice(pixel * 4, pixel * 4 + 3).join(',')));
    };
    expect(colours(0)).toEqual(new Set(['208,32,32']));
    expect(colours(3 - 1 / 24)).toEqual(new Set(['32,64,208']));
    expect(colours(1.5).size).toBeGreaterThan(50);
  });

  it('draws a film anew each time, and everything else once', () => {
    const film = solid('#108040');
    const [shot] = plan.shots;
    if (!shot) throw new Error('There is a shot.');
    const playing = { ...plan, shots: [{ ...shot, seconds: 5, pictures: [{ ...film, isFilm: true }] }] };
    const paint = createAnimaticPainter(playing, createLayers(makeLayer));
    const green = pixels((context) => paint(context, 1));
    const ink = film.image.getContext('2d');
    ink.fillStyle = '#c040c0';
    ink.fillRect(0, 0, 320, 180);
    expect(
      meanDifference(
        green,
        pixels((context) => paint(context, 1)),
      ),
    ).toBeGreaterThan(20);
  });

  it('shows the planned moment while its clock says another', () => {
    const paint = createAnimaticPainter(plan, createLayers(makeLayer));
    const late = pixels((context) => paint(context, { atSeconds: 1.9, clockSeconds: 2.4 }));
    expect(meanDifference(late, fresh(plan, 1.9))).toBeLessThan(2);
    expect(late).not.toEqual(fresh(plan, 1.9));
  });

  it('draws nothing when there are no shots', () => {
    const empty = fresh({ ...plan, shots: [] }, 0);
    expect(empty.every((value) => value === 0)).toBe(true);
  });
});
