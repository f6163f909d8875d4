/**
 * `npm run icons`: makes the font of icons (app/icons.woff2) and its components (components/ui/icons.tsx) from what the
 * code imports of the latter. An icon is Lucide's drawing of that name, `…Filled` the same with its inside filled; both
 * are stroked here, since a font holds outlines. The same imports give the same bytes.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMMatrix, Path2D, StrokeCap, StrokeJoin } from '@napi-rs/canvas';
import * as lucide from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import svg2ttf from 'svg2ttf';
import { compress } from 'wawoff2';

const ROOT = join(import.meta.dirname, '..');
const FONT_FILE = join(ROOT, 'app/icons.woff2');
/** Of the drawings, which must go with them. */
const LICENCE_FILE = join(ROOT, 'app/icons.license.txt');
const COMPONENTS_FILE = join(ROOT, 'components/ui/icons.tsx');
const FIRST_CODE_POINT = 0xe000;
/** Of Lucide's field. */
const FIELD_SIZE = 24;
/** Thinner than Lucide's own 2: beside the text of this interface. */
const STROKE_WIDTH = 1.75;
/** Units of the font to one of the field. Outlines are made at this scale: Skia's are as fine as the field they are drawn on. */
const SCALE = 40;

const DRAWINGS = new Map(Object.entries(lucide));

const TEMPLATE = `/** Made by \`npm run icons\` from what the code imports of this file; see scripts/make-icons.mjs. */
import { icon } from './icon.tsx';

`;

/** The names that app/ and components/ import from components/ui/icons.tsx, sorted. */
export function importedIcons() {
  const imports = ['app', 'components']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/import \{([^}]*)\} from '[^']*\/icons\.tsx'/g)])
    .flatMap(([, names]) => names.split(',').map((name) => name.trim().split(' ')[0]));
  return [...new Set(imports)].filter((name) => name !== '').sort();
}

const isFilled = (name) => name.endsWith('Filled');

/** Lucide's drawing of an icon as an SVG of that size, in black. */
export function drawingOf(name, size) {
  const drawing = DRAWINGS.get(isFilled(name) ? name.slice(0, -'Filled'.length) : name);
  if (drawing === undefined) throw new Error(`Lucide has no icon named ${name}.`);
  const look = { size, strokeWidth: STROKE_WIDTH, color: 'black', fill: isFilled(name) ? 'black' : 'none' };
  return renderToStaticMarkup(createElement(drawing, look));
}

/** Its outline as SVG path data: y downwards, `scale` units to one of Lucide's field. */
function outlineOf(name, scale) {
  const outline = new Path2D();
  for (const [, shape, attributes] of drawingOf(name, FIELD_SIZE).matchAll(/<(\w+) ([^>]*?)\/?>/g)) {
    if (shape === 'svg') continue;
    const path = pathOf(shape, Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])));
    const scaled = path.transform(new DOMMatrix([scale, 0, 0, scale, 0, 0]));
    if (isFilled(name)) outline.addPath(new Path2D(scaled));
    outline.addPath(scaled.stroke({ width: STROKE_WIDTH * scale, cap: StrokeCap.Round, join: StrokeJoin.Round }));
  }
  return outline.toSVGString();
}

function pathOf(shape, attributes) {
  const [x, y, width, height, cx, cy, r, x1, y1, x2, y2] = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'].map(
    (key) => Number(attributes[key] ?? 0),
  );
  const path = new Path2D(shape === 'path' ? attributes.d : undefined);
  if (shape === 'circle') path.arc(cx, cy, r, 0, 2 * Math.PI);
  else if (shape === 'rect') path.roundRect(x, y, width, height, Number(attributes.rx ?? 0));
  else if (shape === 'line') {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  } else if (shape === 'polygon' || shape === 'polyline') return new Path2D(`M${attributes.points}${shape === 'polygon' ? 'Z' : ''}`);
  else if (shape !== 'path') throw new Error(`An icon is drawn with <${shape}>, which is not known here.`);
  return path;
}

/** The font of these icons, in their order from the first code point on. */
async function makeFont(names) {
  const size = FIELD_SIZE * SCALE;
  const glyphs = names.map((name, index) => {
    // In a font y grows upwards.
    const outline = new Path2D(outlineOf(name, SCALE)).transform(new DOMMatrix([1, 0, 0, -1, 0, size])).toSVGString();
    return `<glyph glyph-name="${name}" unicode="&#${FIRST_CODE_POINT + index};" horiz-adv-x="${size}" d="${outline}"/>`;
  });
  const font = `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="icons" horiz-adv-x="${size}">
<font-face font-family="icons" units-per-em="${size}" ascent="${size}" descent="0"/><missing-glyph horiz-adv-x="0"/>
${glyphs.join('\n')}</font></defs></svg>`;
  return compress(svg2ttf(font, { ts: 0, version: '1.0', description: 'Lucide (ISC), stroked' }).buffer);
}

function componentsOf(names) {
  const line = (name, index) => `export const ${name} = icon('\\u${(FIRST_CODE_POINT + index).toString(16)}');\n`;
  return TEMPLATE + names.map(line).join('');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = importedIcons();
  const font = await makeFont(names);
  writeFileSync(FONT_FILE, font);
  copyFileSync(join(ROOT, 'node_modules/lucide-react/LICENSE'), LICENCE_FILE);
  writeFileSync(COMPONENTS_FILE, componentsOf(names));
  process.stdout.write(`${names.length} icons, ${font.length} bytes\n`);
}
