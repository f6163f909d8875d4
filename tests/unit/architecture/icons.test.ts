/** `npm run icons` has been run: the font and the components are those of the icons that the code names. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage, Path2D } from '@napi-rs/canvas';
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import * as components from '#components/ui/icons.tsx';
import { drawingOf, importedIcons } from '../../../scripts/make-icons.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SIZE = 96;
const font = openedFont();

const icons = Object.entries(components);

describe('the icons', () => {
  it('are those that the code imports, and no more', () => {
    expect(icons.map(([name]) => name).sort()).toEqual(importedIcons());
  });

  it('are all that the font holds', () => {
    expect([...font.characterSet].sort()).toEqual(icons.map(([, { glyph }]) => glyph.codePointAt(0)).sort());
  });

  it('fill a square as high as their size', () => {
    expect(font).toMatchObject({ ascent: font.unitsPerEm, descent: 0, lineGap: 0 });
    for (const [name, { glyph }] of icons) expect(font.layout(glyph).advanceWidth, name).toBe(font.unitsPerEm);
  });

  it.each(icons)('%s looks as Lucide draws it', async (name, { glyph }) => {
    const [made, drawn] = [inkOfGlyph(glyph), await inkOfDrawing(name)];
    const differences = made.map((alpha, index) => Math.abs(alpha - (drawn[index] ?? 0)));
    // The rims of a curve may fall a little otherwise; a hole that is lost, or a stroke, is a field of wholly other pixels.
    expect(Math.max(...differences)).toBeLessThan(200);
    expect(differences.reduce((sum, difference) => sum + difference, 0) / 255).toBeLessThan(SIZE);
  });
});

function openedFont() {
  const opened = openSync(join(ROOT, 'app/icons.woff2'));
  if (opened === null) throw new Error('app/icons.woff2 holds no font.');
  return opened;
}

/** How much ink there is on each pixel, 0 to 255. */
function inkOf(draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void): number[] {
  const context = createCanvas(SIZE, SIZE).getContext('2d');
  draw(context);
  return [...context.getImageData(0, 0, SIZE, SIZE).data].filter((_, index) => index % 4 === 3);
}

function inkOfGlyph(glyph: string): number[] {
  const path = font.layout(glyph).glyphs[0]?.path.toSVG();
  return inkOf((context) => {
    context.setTransform(SIZE / font.unitsPerEm, 0, 0, -SIZE / font.unitsPerEm, 0, SIZE);
    context.fill(new Path2D(path));
  });
}

async function inkOfDrawing(name: string): Promise<number[]> {
  const image = await loadImage(Buffer.from(drawingOf(name, SIZE)));
  return inkOf((context) => context.drawImage(image, 0, 0, SIZE, SIZE));
}
