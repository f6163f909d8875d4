import type { ImageReference, Storyboard, VideoReference } from '#lib/storyboard/document.ts';
import { type SentReferences, sentReferences } from '#lib/storyboard/sent-references.ts';
import { compile } from './compile.ts';
import { redactInline } from './redact-inline.ts';
import type { KlingRequest } from './request.ts';

/** What stands in place of a stored file, which has no address until it is sent. */
export interface Folded {
  /** `bytes` is the length of the Base64. */
  readonly image: (image: ImageReference, bytes: number) => string;
  readonly video: (video: VideoReference) => string;
}

export interface ShownRequest {
  /** To look at, never to send. */
  readonly request: KlingRequest;
  /** Every reference it carries, with its number. */
  readonly sent: SentReferences;
  /** Bytes of Base64 that were folded away. */
  readonly inlineBytes: number;
}

/** The request that a storyboard compiles to as it stands, issues and all, with stored files folded. */
export function shownRequest(board: Storyboard, folded: Folded): ShownRequest {
  let inlineBytes = 0;
  const request = compile(board, {
    imageUrl(image) {
      if (image.source.type === 'url') return image.source.url;
      const bytes = Math.ceil(image.source.facts.bytes / 3) * 4;
      inlineBytes += bytes;
      return folded.image(image, bytes);
    },
    videoUrl: (video) => (video.source.type === 'url' ? video.source.url : folded.video(video)),
  });
  return { request: redactInline(request), sent: sentReferences(board), inlineBytes };
}
