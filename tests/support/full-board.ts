/** The fullest storyboard there can be: six shots, each near the limit of its words, five mentions in each, a full tray. */
import type { APIRequestContext } from '@playwright/test';
import { mention } from '#lib/prompt/mention.ts';
import type { ImageReference, MediaFacts, Storyboard } from '#lib/storyboard/document.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { paintPicture } from './pictures.ts';

/** UTF-16 units on the wire, of 512. Shot 3 leaves room for a burst of typing. */
const WIRE_LENGTHS = [505, 508, 484, 506, 509, 504] as const;
const SECONDS = [1, 2, 5, 5, 1, 1] as const;
const MENTIONS_PER_SHOT = 5;
/** `<<<image_1>>>` */
const MENTION_WIRE_LENGTH = 13;

const PICTURES = [
  ['Brass bowl', '#f3d27a', '#281a17'],
  ['Lantern palette', '#e9a24a', '#17121d'],
  ['Yellow raincoat', '#f5e27b', '#2c2a1a'],
  ['Puddle at dusk', '#7ea7d8', '#10131c'],
  ['Paper roof', '#d9c08a', '#26303a'],
  ['Old vendor', '#a7b98a', '#1d2b24'],
  ['Night tram', '#b88ad9', '#191322'],
] as const;

const WORDS = [
  'Wide crane shot over a rain-slick night market at dusk while lanterns flicker on one by one along the river and steam drifts',
  'handheld follow through the crowd, shallow focus, warm practical light on wet cloth, a bell rings twice somewhere behind us as',
  'macro of steam that curls around the rim, bokeh of the stalls far behind, a slow tilt down until the rain stops in mid-air and',
];

/** Stores the tray's pictures through the app's own upload; `request` knows the app's address. */
export async function uploadPictures(request: APIRequestContext): Promise<ImageReference[]> {
  const references: ImageReference[] = [];
  for (const [index, [name, glow, edge]] of PICTURES.entries()) {
    const data = await paintPicture({ width: 1280, height: 720, colours: [glow, edge], format: 'jpeg' });
    const answer = await request.post(`/api/files?name=${encodeURIComponent(name)}.jpg`, {
      data,
      headers: { 'content-type': 'image/jpeg' },
    });
    if (answer.status() !== 201) throw new Error(`A picture was not stored: ${await answer.text()}`);
    const { fileId, facts } = (await answer.json()) as { fileId: string; facts: MediaFacts };
    const source = { type: 'file', fileId, facts } as const;
    references.push({ kind: 'image', id: `picture${index + 1}`, name, pinned: false, role: 'reference', source });
  }
  return references;
}

export function fullBoard(references: readonly ImageReference[], title = 'Night market, every word of it'): Storyboard {
  return {
    ...newStoryboard(() => 'unused', title),
    totalSeconds: SECONDS.reduce((sum, seconds) => sum + seconds, 0),
    shots: WIRE_LENGTHS.map((length, index) => ({
      id: `shot${index + 1}`,
      seconds: SECONDS[index] ?? 1,
      prompt: promptOf(length, index, references),
    })),
    references: [...references],
  };
}

/** Words with five mentions between them, `wireLength` units long once compiled. */
function promptOf(wireLength: number, shotIndex: number, references: readonly ImageReference[]): string {
  // Each mention stands between two spaces, and the last one before a full stop.
  const wordsLength = wireLength - MENTIONS_PER_SHOT * (MENTION_WIRE_LENGTH + 2) - 1;
  const words = Array.from({ length: 8 }, (_, at) => WORDS[(shotIndex + at) % WORDS.length])
    .join(' ')
    .slice(0, wordsLength);
  let rest = words;
  const parts = Array.from({ length: MENTIONS_PER_SHOT }, (_, at) => {
    const reference = references[(shotIndex + at) % references.length];
    if (!reference) throw new Error('The full storyboard needs pictures.');
    const isLast = at === MENTIONS_PER_SHOT - 1;
    // Between two words, not inside of one.
    const end = isLast ? rest.length : rest.indexOf(' ', Math.floor(wordsLength / MENTIONS_PER_SHOT));
    const piece = rest.slice(0, end);
    rest = rest.slice(end);
    return `${piece} ${mention(reference.id)} `;
  });
  return `${parts.join('')}.`;
}
