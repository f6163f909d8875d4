/** The official presets of the stand-in: made up, drawn by it, and named in its own words. Each picture says what it is. */
import type { ElementKind } from './element.ts';

export type Figure = 'person' | 'fox' | 'owl' | 'tricycle' | 'cape' | 'market' | 'harbour' | 'greenhouse' | 'embers';

export interface Preset {
  readonly elementId: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ElementKind;
  readonly tagId: string;
  readonly figure: Figure;
  /** Light, middle and dark, as CSS colours. */
  readonly colours: readonly [light: string, middle: string, dark: string];
}

/** §8.1. */
export const TAGS: Readonly<Record<string, string>> = {
  o_101: 'Hottest',
  o_102: 'Character',
  o_103: 'Animal',
  o_104: 'Item',
  o_105: 'Costume',
  o_106: 'Scene',
  o_107: 'Effect',
  o_108: 'Others',
};

const preset = (
  elementId: string,
  name: string,
  description: string,
  tagId: string,
  figure: Figure,
  colours: Preset['colours'],
  kind: ElementKind = 'image',
): Preset => ({ elementId, name, description, kind, tagId, figure, colours });

export const PRESETS: readonly Preset[] = [
  preset('829836802793406551', 'Mei Lin', 'Lantern maker in her sixties, silver hair, indigo apron', 'o_102', 'person', [
    '#f0d9b5',
    '#47508c',
    '#171a2e',
  ]),
  preset('829836802793406552', 'Captain Okoro', 'Ship’s captain, calm, grey beard, navy coat', 'o_102', 'person', [
    '#c89878',
    '#2c4a63',
    '#10202c',
  ]),
  preset(
    '829836802793406553',
    'Noor',
    'Bicycle courier, twenty, quick, red jacket',
    'o_102',
    'person',
    ['#e0b08c', '#a8413a', '#2b1416'],
    'video',
  ),
  preset(
    '829836802793406554',
    'Dr. Sato',
    'Botanist, glasses, white coat, speaks softly',
    'o_102',
    'person',
    ['#edd3b8', '#8aa39a', '#1d2a27'],
    'video',
  ),
  preset('829836802793406555', 'Old Tomas', 'Fisherman, weathered, woollen cap', 'o_102', 'person', ['#d8a684', '#6d7256', '#23251a']),
  preset('829836802793406556', 'Pip', 'Young fox with one white ear', 'o_103', 'fox', ['#f6ead8', '#d1702f', '#2d1a10']),
  preset('829836802793406557', 'Brass owl', 'Clockwork owl, lens eyes, engraved wings', 'o_104', 'owl', ['#f3dc96', '#a97d2c', '#2a2013']),
  preset('829836802793406558', 'Red tricycle', 'Delivery tricycle with a wooden box', 'o_104', 'tricycle', [
    '#f2e2cf',
    '#b53a32',
    '#241715',
  ]),
  preset('829836802793406559', 'Rain cape', 'Oversized yellow rain cape with a hood', 'o_105', 'cape', ['#fbe38a', '#d6a51f', '#2b2a22']),
  preset('829836802793406560', 'Night market', 'Narrow street of stalls under paper lanterns', 'o_106', 'market', [
    '#ffc98a',
    '#8c3f4d',
    '#150f1e',
  ]),
  preset('829836802793406561', 'Harbour at dawn', 'Fishing boats in mist, first light on the water', 'o_106', 'harbour', [
    '#f7d8c2',
    '#6e8ca0',
    '#1c2a35',
  ]),
  preset('829836802793406562', 'Glasshouse', 'Victorian glasshouse, ferns, wet light', 'o_106', 'greenhouse', [
    '#e4f1da',
    '#5f8f67',
    '#16281d',
  ]),
  preset('829836802793406563', 'Ember swirl', 'Glowing sparks that turn in the air', 'o_107', 'embers', ['#ffe0a0', '#e0662a', '#140c0a']),
];

/** In the account from the start, so that a list has something to show; its words say what it is. */
export const DEMO: Preset = preset(
  '829836802793406600',
  'Demo lantern',
  'An example that the stand-in made for this account. Yours to delete.',
  'o_104',
  'embers',
  ['#ffd88f', '#c7762b', '#1b1310'],
);

export function presetOf(elementId: string): Preset | null {
  return [...PRESETS, DEMO].find((each) => each.elementId === elementId) ?? null;
}
