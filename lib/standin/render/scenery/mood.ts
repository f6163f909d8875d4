/** What the words of a shot without pictures say of light and land. */

export type Land = 'ridges' | 'water' | 'skyline' | 'forest';
export type Weather = 'clear' | 'stars' | 'rain' | 'snow' | 'fog';

export interface Mood {
  /** From the top to the horizon, as red, green and blue. */
  readonly sky: readonly [Colour, Colour, Colour];
  readonly light: Colour;
  /** The nearest land; farther land is nearer to the sky's colour. */
  readonly ground: Colour;
  readonly land: Land;
  readonly weather: Weather;
}

export type Colour = readonly [red: number, green: number, blue: number];
type Light = Pick<Mood, 'sky' | 'light' | 'ground'>;

const colour = (hex: string): Colour => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const light = (top: string, middle: string, low: string, lamp: string, ground: string): Light => ({
  sky: [colour(top), colour(middle), colour(low)],
  light: colour(lamp),
  ground: colour(ground),
});

const LIGHTS: readonly (readonly [RegExp, Light])[] = [
  [/\b(?:dusk|sunset|evening|golden hour|amber|lanterns?)\b|黄昏|傍晚|夕|灯/iu, light('2b2350', '8a4a72', 'f2a364', 'ffd9a0', '1a1226')],
  [/\b(?:night|midnight|dark|moon|stars?|neon)\b|夜|月|星/iu, light('0a1024', '1b2a52', '3d4f7d', 'e8ecff', '060914')],
  [/\b(?:dawn|sunrise|morning)\b|清晨|黎明|早晨|朝/iu, light('3c5a86', '9a8fb0', 'f6cdb0', 'fff1d6', '22283c')],
  [/\b(?:fire|flames?|embers?|lava|explo\w+)\b|火/iu, light('1c0b10', '6a1f1c', 'e2692c', 'ffd38a', '120709')],
  [/\b(?:snow\w*|winter|ice|frost)\b|雪|冬/iu, light('6f86a6', 'a7b8cd', 'e4ebf2', 'ffffff', '3b4a62')],
  [/\b(?:fog|mist|rain\w*|storm\w*|clouds?)\b|雨|雾|霧|云|雲/iu, light('26313d', '4c5d6b', '8fa0a8', 'dfe8ea', '141b22')],
  [/\b(?:day(?:light)?|sun\w*|noon|summer|blue sky)\b|白天|阳光|昼|晴/iu, light('2f6fb0', '79aedb', 'dcecf3', 'fffbe6', '23402f')],
];
/** Words that speak of no light: one mood after the other, in the order of the shots' own colours. */
const OTHERS: readonly Light[] = [
  light('1a2450', '3f5f9e', 'a9c0e6', 'eaf2ff', '0e1530'),
  light('0d3540', '22808a', 'a8dfd8', 'e6fff9', '08222a'),
  light('16382a', '3f8560', 'cfe6b4', 'f8ffe0', '0b2018'),
  light('3f2a10', 'a8742a', 'f6d58c', 'fff3d0', '211507'),
  light('3d1420', '9a3f4a', 'f3b09a', 'ffe6d8', '200a10'),
  light('2c1740', '7d4a97', 'e5b4dc', 'ffeafa', '180c24'),
];

const LANDS: readonly (readonly [RegExp, Land])[] = [
  [/\b(?:sea|ocean|harbou?r|boats?|ships?|river|lake|water|waves?|puddle|beach|coast)\b|海|湖|河|船|港|水/iu, 'water'],
  [
    /\b(?:cit(?:y|ies)|streets?|markets?|alleys?|roofs?|towers?|town|subway|station|neon|skyline)\b|城|街|市場|市场|巷|町|駅|路地/iu,
    'skyline',
  ],
  [/\b(?:forests?|woods?|trees?|jungle|garden|park)\b|森|林|树|木/iu, 'forest'],
];

const WEATHERS: readonly (readonly [RegExp, Weather])[] = [
  [/\b(?:snow\w*|blizzard)\b|雪/iu, 'snow'],
  [/\b(?:rain\w*|storm\w*)\b|雨/iu, 'rain'],
  [/\b(?:fog|mist|smoke|steam)\w*\b|雾|霧|烟|煙/iu, 'fog'],
  [/\b(?:night|stars?|midnight|moon)\b|夜|星|月/iu, 'stars'],
];

/** `number` is the shot's, as people count. */
export function moodOf(words: string, number: number): Mood {
  const first = <Value>(table: readonly (readonly [RegExp, Value])[]): Value | undefined =>
    table.find(([pattern]) => pattern.test(words))?.[1];
  const other = OTHERS[(number - 1) % OTHERS.length] ?? OTHERS[0];
  const chosen = first(LIGHTS) ?? other ?? light('14161f', '2a2433', '0d0f14', 'ffffff', '000000');
  return { ...chosen, land: first(LANDS) ?? 'ridges', weather: first(WEATHERS) ?? 'clear' };
}

/** `share` of the way from one colour to another, as CSS. */
export function mixed(from: Colour, to: Colour, share: number, alpha = 1): string {
  const channel = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return `rgba(${channel(0)}, ${channel(1)}, ${channel(2)}, ${alpha})`;
}
