import type { PageFont } from './export-messages.ts';

/** A worker has fonts of its own, which TypeScript knows only of pages. */
interface WithFonts {
  readonly fonts: FontFaceSet;
}

/** Adds the page's fonts to this thread's. One that does not come is left out: the words are then drawn in the system's. */
export async function addFonts(fonts: readonly PageFont[]): Promise<void> {
  const scope = globalThis as typeof globalThis & WithFonts;
  await Promise.allSettled(
    fonts.map(async ({ family, source, ...descriptors }) => {
      const face = new FontFace(family, source, descriptors);
      scope.fonts.add(await face.load());
    }),
  );
}
