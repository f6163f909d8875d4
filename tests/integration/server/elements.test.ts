import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createElementCatalog } from '#lib/server/elements/element-catalog.ts';
import { listElements } from '#lib/server/elements/list-elements.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { engineAt, engineWith, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';

const MEI_LIN = '829836802793406551';
const NOOR = '829836802793406553';

let standin: Standin;
let studio: TestStudio;

beforeAll(async () => {
  standin = createStandin({ timing: { submitted: 0, processing: 0 } });
  const { url } = await standin.listen();
  const clock = handClock();
  studio = await testStudio({ database: await openTestDatabase('embedded'), clock, engine: engineAt(url, clock) });
});
afterAll(async () => {
  await standin.close();
  await studio.stop();
});

const asked = () => standin.stats().calls['elements'] ?? 0;

describe('the elements a storyboard can use', () => {
  it('are the presets of the engine, with every digit of their ids', async () => {
    const listed = must(await listElements(studio, { list: 'preset', fresh: false }));
    expect(listed.isWhole).toBe(true);
    expect(listed.elements).toContainEqual({
      elementId: MEI_LIN,
      name: 'Mei Lin',
      description: expect.stringContaining('Lantern'),
      kind: 'image',
      isPreset: true,
    });
    expect(listed.elements.find(({ elementId }) => elementId === NOOR)?.kind).toBe('video');
  });

  it('are asked for once in a while, and anew when somebody wants so', async () => {
    await listElements(studio, { list: 'own', fresh: true });
    const before = asked();
    await listElements(studio, { list: 'own', fresh: false });
    expect(asked()).toBe(before);
    await listElements(studio, { list: 'own', fresh: true });
    expect(asked()).toBe(before + 1);
    studio.clock.move(10 * 60_000);
    await listElements(studio, { list: 'own', fresh: false });
    expect(asked()).toBe(before + 2);
  });

  it('are found by their ids, and a stranger is not', async () => {
    expect(await studio.elements.find(NOOR)).toMatchObject({ name: 'Noor', kind: 'video' });
    expect(await studio.elements.find('42')).toBeNull();
  });

  it('cannot be listed while the engine says no, and can be again afterwards', async () => {
    standin.script([{ on: 'elements', kind: 'http', status: 403, code: 1103, message: 'no right' }]);
    expect(await listElements(studio, { list: 'own', fresh: true })).toMatchObject({
      ok: false,
      error: { code: 'elements-kling-1103', sentence: expect.stringContaining('The list could not be read') },
    });
    expect(await listElements(studio, { list: 'own', fresh: false })).toMatchObject({ ok: true });
  });

  it('are read page after page, and a list without end is cut and says so', async () => {
    const page = (pageNum: number) => ({
      elements: Array.from({ length: 100 }, (_, index) => ({
        elementId: String(pageNum * 1000 + index),
        ...{ name: '', description: '', kind: 'image' as const, pictureUrl: null, isPreset: false },
      })),
      rowCount: 100,
    });
    const client = {
      create: () => Promise.reject(new Error('not asked')),
      query: () => Promise.reject(new Error('not asked')),
      list: () => Promise.reject(new Error('not asked')),
      listElements: async (_list: unknown, { pageNum }: { pageNum: number }) => ({ kind: 'found' as const, page: page(pageNum) }),
    };
    const listed = await createElementCatalog({ engine: engineWith(client), clock: studio.clock }).list('own');
    expect(listed).toMatchObject({ ok: true, value: { isWhole: false } });
    expect(listed.ok && listed.value.elements).toHaveLength(1000);
  });
});

describe('the picture of an element', () => {
  it('is painted anew, small, and kept', async () => {
    const picture = await studio.elementPictures.of(MEI_LIN);
    const facts = await sharp(picture ?? Buffer.alloc(0)).metadata();
    expect([facts.format, facts.width]).toEqual(['webp', 480]);
    expect(await studio.elementPictures.of(MEI_LIN)).toBe(picture);
  });

  it('is none for an element that no list names: the route opens no other addresses', async () => {
    expect(await studio.elementPictures.of('42')).toBeNull();
  });
});
