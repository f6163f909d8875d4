import type { MediaFacts } from '#lib/storyboard/document.ts';
import type { FileRow } from '../db/schema.ts';

/** A file in our own storage, as the browser sees it. */
export interface FileView {
  readonly fileId: string;
  readonly url: string;
  readonly name: string;
  readonly facts: MediaFacts;
}

export function fileView(fileId: string, name: string, facts: MediaFacts): FileView {
  return { fileId, url: `/api/files/${fileId}`, name, facts };
}

/** A stored file as the browser sees it. Files from before names were kept are called what they are. */
export function viewOf(row: FileRow): FileView {
  return fileView(row.id, row.name ?? 'Picture', factsOf(row));
}

/** What the document says of a file, from its row. */
export function factsOf({ mediaType, bytes, width, height, durationSeconds, framesPerSecond }: FileRow): MediaFacts {
  return { mediaType, bytes, width, height, durationSeconds, framesPerSecond };
}
