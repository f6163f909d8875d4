import type { Picture } from '#lib/animatic/animatic.ts';

/** The still pictures by their addresses; one that does not come is left out, as in the preview. */
export async function loadStills(urls: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  const loaded = await Promise.all([...new Set(urls)].map(async (url) => [url, await loadStill(url)] as const));
  return new Map(loaded.flatMap(([url, picture]) => (picture === null ? [] : [[url, picture]])));
}

async function loadStill(url: string): Promise<Picture | null> {
  const response = await fetch(url);
  if (!response.ok) return null;
  const image = await createImageBitmap(await response.blob()).catch((cause: unknown) => {
    // Bytes that are no picture this browser reads.
    if (cause instanceof DOMException) return null;
    throw cause;
  });
  return image && { image, width: image.width, height: image.height };
}
