import type { Picture } from '#lib/animatic/animatic.ts';

/** The still pictures by their addresses; one that does not come, or cannot be read, is not among them. */
export async function loadStills(urls: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  const loaded = await Promise.all([...new Set(urls)].map(async (url) => [url, await loadStill(url)] as const));
  return new Map(loaded.flatMap(([url, picture]) => (picture === null ? [] : [[url, picture]])));
}

async function loadStill(url: string): Promise<Picture | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const image = await createImageBitmap(await response.blob());
    return { image, width: image.width, height: image.height };
  } catch (cause) {
    // No way to the server, or bytes that are no picture this browser reads.
    if (cause instanceof TypeError || cause instanceof DOMException) return null;
    throw cause;
  }
}
