/** What of a storyboard reaches the service: the part that survives compile and parse. Names, ids and waiting references do not. */

import { aspectRatioNeed, durationNeed } from '#lib/kling/silences.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import type { AspectRatio, ImageRole, Kind, Mode, Model, Source, Storyboard, VideoRole } from '#lib/storyboard/document.ts';
import { sentReferences, tokenOf } from '#lib/storyboard/sent-references.ts';

interface SentPart {
  readonly kind: Kind;
  readonly model: Model;
  readonly mode: Mode;
  /** Null where it has no effect. */
  readonly aspectRatio: AspectRatio | null;
  readonly sound: boolean;
  readonly watermark: boolean;
  /** Null where an edited video brings its own length. */
  readonly totalSeconds: number | null;
  /** Raw text, tokens included. Null for the kind that has its words in shots. */
  readonly prompt: string | null;
  readonly shots: readonly { readonly prompt: string; readonly seconds: number }[];
  /** Each list in the order of its numbers. */
  readonly images: readonly { readonly role: ImageRole; readonly source: Source }[];
  readonly elements: readonly string[];
  readonly videos: readonly { readonly role: VideoRole; readonly keepOriginalSound: boolean; readonly source: Source }[];
}

/** Two storyboards with equal sent parts make the same video, as far as the service can tell. */
export function sentPart(board: Storyboard): SentPart {
  const sent = sentReferences(board).map(({ reference }) => reference);
  const token = tokenOf(board);
  const { model, mode, aspectRatio, sound, watermark } = board.settings;
  const isCustomShots = board.kind === 'storyboard';
  return {
    kind: board.kind,
    model,
    mode,
    aspectRatio: aspectRatioNeed(sent) === 'ignored' ? null : aspectRatio,
    sound,
    watermark,
    totalSeconds: durationNeed(sent, isCustomShots) === 'ignored' ? null : board.totalSeconds,
    prompt: isCustomShots ? null : toRaw(board.kind === 'auto' ? board.autoPrompt : board.singlePrompt, token),
    shots: isCustomShots ? board.shots.map(({ prompt, seconds }) => ({ prompt: toRaw(prompt, token), seconds })) : [],
    images: sent.flatMap((each) => (each.kind === 'image' ? [{ role: each.role, source: each.source }] : [])),
    elements: sent.flatMap((each) => (each.kind === 'element' ? [each.elementId] : [])),
    videos: sent.flatMap((each) =>
      each.kind === 'video' ? [{ role: each.role, keepOriginalSound: each.keepOriginalSound, source: each.source }] : [],
    ),
  };
}
