import type { Picture } from '#lib/animatic/animatic.ts';

/** Pictures for drawing, each loaded once however often it is asked for. */
export interface Pictures {
  /** The picture, or null while it is not here (it is sent for) or where there is none. */
  get(url: string): Picture | null;
  /** Whether a picture is on its way. */
  isComing(url: string): boolean;
  /** Lets go of all of them: of decoded pictures a browser keeps every pixel. What still comes is told to nobody. */
  close(): void;
}

/** Gives a picture ready to be drawn; rejects where there is none. */
export type LoadPicture = (url: string) => Promise<Picture>;

/** `onSettled` is called after each arrival and each failure, so that what waited for it can be drawn. */
export function createPictures(onSettled: (url: string) => void, load: LoadPicture = loadDecoded): Pictures {
  const known = new Map<string, Picture | null>();
  const coming = new Set<string>();
  let isClosed = false;
  const settle = (url: string, picture: Picture | null) => {
    coming.delete(url);
    if (isClosed) return letGo(picture);
    known.set(url, picture);
    onSettled(url);
  };
  return {
    get(url) {
      const picture = known.get(url);
      if (picture !== undefined) return picture;
      known.set(url, null);
      coming.add(url);
      load(url).then(
        (loaded) => settle(url, loaded),
        // A picture that fails stays away from the drawing; a later visit to the page asks for it again.
        () => settle(url, null),
      );
      return null;
    },
    isComing: (url) => coming.has(url),
    close() {
      isClosed = true;
      for (const picture of known.values()) letGo(picture);
      known.clear();
    },
  };
}

function letGo(picture: Picture | null): void {
  if (picture !== null && 'close' in picture.image) picture.image.close();
}

/** Decoded beside the page: an image element would be decoded in the middle of the first frame that draws it. */
async function loadDecoded(url: string): Promise<Picture> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The picture did not come: ${response.status}.`);
  const image = await createImageBitmap(await response.blob());
  return { image, width: image.width, height: image.height };
}
