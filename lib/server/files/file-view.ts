import type { MediaFacts } from '#lib/storyboard/document.ts';
import type { FileRow } from '../db/schema.ts';
import type { FileView } from './store-image.ts';

/** What the document says of a file, from its row. */
export function factsOf({ mediaType, bytes, width, height, durationSeconds, framesPerSecond }: FileRow): MediaFacts {
  return { mediaType, bytes, width, height, durationSeconds, framesPerSecond };
}

/** A stored file as the browser sees it. Files from before names were kept are called what they are. */
export function viewOf(row: FileRow): FileView {
  return { fileId: row.id, url: `/api/files/${row.id}`, name: row.name ?? 'Picture', facts: factsOf(row) };
}
