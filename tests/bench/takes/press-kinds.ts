/** What is pressed and what is sent bare: of the same storyboard, so that both carry the same body to the engine. */
import sharp from 'sharp';
import { compile } from '#lib/kling/compile.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { FileView } from '#lib/server/files/file-view.ts';
import type { ImageReference, Storyboard } from '#lib/storyboard/document.ts';
import { boardOf } from '#tests/support/boards.ts';

export interface PressKind {
  readonly board: Storyboard;
  /** The request as a program without the app would send it: its pictures lie ready as Base64. */
  readonly bareRequest: (externalTaskId: string) => KlingRequest;
}

/** Two shots of a few words: the smallest thing that a call can carry. */
export function wordsAlone(): PressKind {
  return kindOf(boardOf([2, 1]), new Map());
}

const SIX_SHOTS = [2, 3, 3, 3, 3, 1];
const PICTURES = 4;
/** Noise, which no format makes smaller: about one megabyte. */
const SIDES = { width: 640, height: 540 };

/** Six shots that name four pictures of about one megabyte each, which are stored by the app first. */
export async function withPictures(origin: string): Promise<PressKind> {
  const plain = boardOf(SIX_SHOTS);
  const base64 = new Map<string, string>();
  const references: ImageReference[] = [];
  for (let index = 0; index < PICTURES; index += 1) {
    const picture = await noise();
    const { fileId, facts } = await upload(origin, picture);
    base64.set(fileId, picture.toString('base64'));
    const about = { id: `picture${index}`, name: `Picture ${index + 1}`, pinned: false, role: 'reference' } as const;
    references.push({ kind: 'image', ...about, source: { type: 'file', fileId, facts } });
  }
  const shots = plain.shots.map((shot, index) => ({ ...shot, prompt: `${shot.prompt} ${mention(`picture${index % PICTURES}`)}` }));
  return kindOf({ ...plain, shots, references }, base64);
}

function kindOf(board: Storyboard, base64: ReadonlyMap<string, string>): PressKind {
  const imageUrl = ({ source }: ImageReference) => (source.type === 'file' ? (base64.get(source.fileId) ?? '') : source.url);
  return { board, bareRequest: (externalTaskId) => compile(board, { imageUrl, videoUrl: () => '', externalTaskId }) };
}

const noise = (): Promise<Buffer> =>
  sharp({ create: { ...SIDES, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 90 } } })
    .png({ compressionLevel: 1 })
    .toBuffer();

async function upload(origin: string, picture: Buffer): Promise<FileView> {
  const answer = await fetch(`${origin}/api/files?name=noise.png`, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    body: new Uint8Array(picture),
  });
  if (!answer.ok) throw new Error(`The app did not store a picture: HTTP ${answer.status}. ${await answer.text()}`);
  return (await answer.json()) as FileView;
}
