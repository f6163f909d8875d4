/**
 * Pictures of elements for our own pages, under the element's id: only addresses that the engine itself names in its lists
 * are ever opened, and what is there is painted anew and small, so that nothing foreign is passed on as it came.
 */
import type { Clock } from '#lib/kernel/clock.ts';
import type { Studio } from '../studio.ts';
import type { ElementCatalog } from './element-catalog.ts';

const MAX_BYTES = 30 * 1024 * 1024;
const MAX_PIXELS = 60_000_000;
const TIMEOUT_MS = 20_000;
const SIDE_PIXELS = 480;
/** Some 25 kB each. */
const MOST_KEPT = 300;
const KEPT_MS = 24 * 3600_000;
/** A picture that could not be had is asked for again after this long, and not with every glance. */
const MISSED_MS = 60_000;

type Painted = Uint8Array<ArrayBuffer> | null;

export interface ElementPictures {
  /** WebP, or null when there is none or it cannot be had now. */
  of(elementId: string): Promise<Painted>;
}

type Tools = Pick<Studio, 'fetchForeign' | 'log'> & {
  readonly catalog: Pick<ElementCatalog, 'find'>;
  readonly origins: () => Promise<readonly string[]>;
  readonly clock: Clock;
};

export function createElementPictures(tools: Tools): ElementPictures {
  const kept = new Map<string, { until: number; readonly picture: Promise<Painted> }>();
  return {
    of(elementId) {
      const known = kept.get(elementId);
      if (known && tools.clock() < known.until) return known.picture;
      const picture = paint(elementId, tools);
      const entry = { until: tools.clock() + KEPT_MS, picture };
      kept.delete(elementId);
      kept.set(elementId, entry);
      const oldest = kept.keys().next();
      if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
      picture.then(
        (painted) => {
          if (painted === null) entry.until = tools.clock() + MISSED_MS;
        },
        () => kept.delete(elementId),
      );
      return picture;
    },
  };
}

async function paint(elementId: string, tools: Tools): Promise<Painted> {
  const url = (await tools.catalog.find(elementId))?.pictureUrl ?? null;
  if (url === null) return null;
  const answer = await tools.fetchForeign(url, { allowOrigins: await tools.origins(), maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS });
  if (!answer.ok) return null;
  // Loaded with the first picture: pages load this file too, and would wait for it.
  const [{ readAll }, { default: sharp }] = await Promise.all([import('#lib/guarded-fetch/body.ts'), import('sharp')]);
  try {
    const bytes = await readAll(answer.value.body);
    const small = sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize(SIDE_PIXELS, SIDE_PIXELS, { fit: 'inside', withoutEnlargement: true });
    return new Uint8Array(await small.webp({ quality: 82 }).toBuffer());
  } catch (error) {
    // Cut off on its way, or no picture: the element is shown without one.
    tools.log.warn({ elementId, error: error instanceof Error ? error.message : String(error) }, 'the picture of an element is unusable');
    return null;
  }
}
