import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { MediaFacts } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';
import { MAX_PIXELS, openPicture } from './pictures/open-picture.ts';
import { pictureKind } from './pictures/picture-kind.ts';
import { drawPreview } from './pictures/preview.ts';

export interface InspectedImage {
  readonly facts: MediaFacts;
  /** Small, for showing. Drawing it reads the file to its end, so a damaged one is found out. */
  readonly preview: Buffer;
}

/**
 * Reads what a file really is. A picture that the service does not take as it is passes: it is kept, and can be mended.
 * `name` is what people call it.
 */
export async function inspectImage(path: string, bytes: number, name: string): Promise<Result<InspectedImage, Failure>> {
  const kind = await pictureKind(path);
  if (kind === null) return fail({ code: 'not-an-image', sentence: `“${name}” cannot be read as a picture. Choose a JPEG or PNG file.` });
  if ('unreadable' in kind) {
    const sentence = `“${name}” is of the kind ${kind.unreadable}, which cannot be read here. Export it as JPEG or PNG and add that.`;
    return fail({ code: 'image-type', sentence });
  }
  const { mediaType } = kind;
  try {
    const picture = await openPicture(path, mediaType);
    const { autoOrient } = await picture.metadata();
    const preview = await drawPreview(picture, 'large');
    const facts = { mediaType, bytes, width: autoOrient.width, height: autoOrient.height, durationSeconds: null, framesPerSecond: null };
    return ok({ facts, preview });
  } catch (cause) {
    return fail(unreadable(name, cause));
  }
}

/** What is told when pixels could not be had. */
export function unreadable(name: string, cause: unknown): Failure {
  if (cause instanceof Error && /pixel limit/i.test(cause.message)) {
    const most = MAX_PIXELS / 1_000_000;
    return {
      code: 'too-many-pixels',
      sentence: `“${name}” has more than ${most} million pixels. Make it smaller and add it again.`,
      cause,
    };
  }
  const sentence = `“${name}” is damaged or was cut off on its way, so it was not stored. Export it anew and add it again.`;
  return { code: 'image-damaged', sentence, cause };
}
