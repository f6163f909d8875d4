import type { Picture } from '#lib/animatic/animatic.ts';

/** Pictures for drawing, each loaded once however often it is asked for. */
export interface Pictures {
  /** The picture, or null while it is not here (it is sent for) or where there is none. */
  get(url: string): Picture | null;
}

/** `onLoaded` is called after each arrival, so that what was drawn without it can be drawn again. */
export function createPictures(onLoaded: () => void): Pictures {
  const known = new Map<string, Picture | null>();
  return {
    get(url) {
      const picture = known.get(url);
      if (picture !== undefined) return picture;
      known.set(url, null);
      const image = new Image();
      image.addEventListener('load', () => {
        known.set(url, { image, width: image.naturalWidth, height: image.naturalHeight });
        onLoaded();
      });
      // A picture that fails stays away from the drawing; a later visit to the page asks for it again.
      image.src = url;
      return null;
    },
  };
}
