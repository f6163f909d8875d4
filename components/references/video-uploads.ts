/** Video files on their way in, and what becomes of a video that has arrived. */
import type { StoredFile } from '#lib/client/editor-actions.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import { MAX_VIDEO_BYTES } from '#lib/kling/limits.ts';
import type { VideoReference, VideoRole } from '#lib/storyboard/document.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { referenceName } from './reference-name.ts';
import { uploadFile } from './upload-file.ts';
import { uploadLine } from './upload-lines.ts';
import { createUploads, IN_BROWSER, type Uploads } from './uploads.ts';

export const ACCEPTED_VIDEOS = 'video/mp4,video/quicktime,.mp4,.mov,.m4v';

/** What a video is added as. */
export interface VideoUse {
  readonly role: VideoRole;
  readonly keepOriginalSound: boolean;
}

export const USUAL_USE: VideoUse = { role: 'feature', keepOriginalSound: false };

/** `fallbackName` names a video whose file has no name to speak of. */
export function videoUploads(editor: Editor, fallbackName: string): Uploads {
  return uploadLine(editor, 'videos', () =>
    createUploads({
      upload: (file, onProgress) =>
        uploadFile(file, onProgress, {
          path: '/api/videos',
          maxBytes: MAX_VIDEO_BYTES,
          tooLarge: 'It is larger than 200 MB, and no larger video is taken. Trim or compress it and add it again.',
        }),
      makeId: editor.makeId,
      onStored(stored, fileName, { replaces, video = USUAL_USE }) {
        if (replaces === null) addVideo(editor, { name: fileName, fallbackName, source: storedSource(stored), use: video });
        else replaceVideo(editor, replaces, storedSource(stored));
      },
      ...IN_BROWSER,
    }),
  );
}

function storedSource({ fileId, facts }: StoredFile): VideoReference['source'] {
  return { type: 'file', fileId, facts };
}

export interface NewVideo {
  /** Of the file, or the last part of its address. */
  readonly name: string;
  readonly fallbackName: string;
  readonly source: VideoReference['source'];
  readonly use: VideoUse;
}

export function addVideo(editor: Editor, { name, fallbackName, source, use }: NewVideo): boolean {
  const taken = editor.getStoryboard().references.map((each) => each.name);
  const reference: VideoReference = {
    kind: 'video',
    id: editor.makeId(),
    name: referenceName(name, taken, fallbackName),
    pinned: false,
    ...use,
    source,
  };
  return editor.dispatch({ type: 'add-reference', reference });
}

export function replaceVideo(editor: Editor, referenceId: string, source: VideoReference['source']): boolean {
  // Removed while the new one was on its way: then nobody waits for it.
  if (!editor.getStoryboard().references.some(({ id }) => id === referenceId)) return false;
  const intent: Intent = { type: 'replace-source', referenceId, source };
  return editor.dispatch(intent);
}
