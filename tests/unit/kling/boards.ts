/** Storyboards for the tests of this folder: fixed ids, web addresses as sources, nothing random. */
import type { MakeId } from '#lib/kernel/ids.ts';
import { compile } from '#lib/kling/compile.ts';
import { parse } from '#lib/kling/parse.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type {
  ElementReference,
  ImageReference,
  MediaFacts,
  Settings,
  Source,
  Storyboard,
  VideoReference,
} from '#lib/storyboard/document.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';

export function counter(prefix = 'id'): MakeId {
  let next = 0;
  return () => `${prefix}${++next}`;
}

export function urlSource(url: string, facts: MediaFacts | null = null): Source {
  return { type: 'url', url, facts };
}

export function image(id: string, rest: Partial<ImageReference> = {}): ImageReference {
  const source = urlSource(`https://images.example/${id}.png`);
  return { kind: 'image', id, name: id, pinned: false, role: 'reference', source, ...rest };
}

export function element(id: string, elementId: string, rest: Partial<ElementReference> = {}): ElementReference {
  return { kind: 'element', id, name: id, pinned: false, elementId, elementKind: 'unknown', ...rest };
}

export function video(id: string, rest: Partial<VideoReference> = {}): VideoReference {
  const source = urlSource(`https://videos.example/${id}.mp4`);
  return { kind: 'video', id, name: id, pinned: false, role: 'feature', keepOriginalSound: true, source, ...rest };
}

interface BoardParts extends Partial<Omit<Storyboard, 'settings' | 'shots'>> {
  readonly settings?: Partial<Settings>;
  /** Prompt and seconds of each shot; the total follows. */
  readonly shots?: readonly (readonly [prompt: string, seconds: number])[] | undefined;
}

export function board({ settings, shots, ...rest }: BoardParts = {}): Storyboard {
  const plain = newStoryboard(counter('shot'));
  const made = shots?.map(([prompt, seconds], index) => ({ id: `shot${index + 1}`, prompt, seconds }));
  const totalSeconds = made?.reduce((sum, { seconds }) => sum + seconds, 0) ?? rest.totalSeconds ?? plain.totalSeconds;
  return {
    ...plain,
    ...rest,
    settings: { ...plain.settings, ...settings },
    totalSeconds,
    shots: made ?? [{ id: 'shot1', prompt: '', seconds: totalSeconds }],
  };
}

function addressOf({ source }: ImageReference | VideoReference): string {
  return source.type === 'url' ? source.url : source.fileId;
}

export function compileBoard(storyboard: Storyboard, ids: { externalTaskId?: string; callbackUrl?: string } = {}): KlingRequest {
  return compile(storyboard, { imageUrl: addressOf, videoUrl: addressOf, ...ids });
}

export function parseBody(body: unknown) {
  return parse(body, { makeId: counter('new'), imageSource: urlSource, videoSource: urlSource });
}

/** For bodies that must be readable. */
export function parsed(body: unknown) {
  const result = parseBody(body);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}
