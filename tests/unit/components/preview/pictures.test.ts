import { describe, expect, test } from 'vitest';
import { createPictures } from '#components/preview/pictures.ts';
import type { Picture } from '#lib/animatic/animatic.ts';

const picture = { width: 16, height: 9 } as Picture;

describe('pictures for drawing', () => {
  test('are sent for once, told when they come, and there from then on', async () => {
    const asked: string[] = [];
    const settled: string[] = [];
    const load = Promise.withResolvers<Picture>();
    const pictures = createPictures(
      (url) => settled.push(url),
      (url) => {
        asked.push(url);
        return load.promise;
      },
    );
    expect(pictures.get('/a')).toBeNull();
    expect(pictures.get('/a')).toBeNull();
    expect(pictures.isComing('/a')).toBe(true);
    load.resolve(picture);
    await load.promise;
    expect(pictures.get('/a')).toBe(picture);
    expect(pictures.isComing('/a')).toBe(false);
    expect([asked, settled]).toEqual([['/a'], ['/a']]);
  });

  test('that cannot be had are waited for no longer, and not asked for again', async () => {
    const settled = Promise.withResolvers<string>();
    let asked = 0;
    const pictures = createPictures(settled.resolve, () => {
      asked += 1;
      return Promise.reject(new Error('gone'));
    });
    pictures.get('/lost');
    expect(await settled.promise).toBe('/lost');
    expect(pictures.isComing('/lost')).toBe(false);
    expect(pictures.get('/lost')).toBeNull();
    expect(asked).toBe(1);
  });

  test('are let go at the end, those that come later included, and then nothing is told', async () => {
    const closed: string[] = [];
    const bitmap = (name: string) => ({ image: { close: () => closed.push(name) }, width: 1, height: 1 }) as unknown as Picture;
    const late = Promise.withResolvers<Picture>();
    const settled: string[] = [];
    const pictures = createPictures(
      (url) => settled.push(url),
      (url) => (url === '/late' ? late.promise : Promise.resolve(bitmap(url))),
    );
    pictures.get('/here');
    pictures.get('/late');
    await Promise.resolve();
    pictures.close();
    late.resolve(bitmap('/late'));
    await late.promise;
    expect([settled, closed]).toEqual([['/here'], ['/here', '/late']]);
  });
});
