import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { ScratchSound } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';
import { readingAway } from '../reading/reading-away.ts';
import type { Studio } from '../studio.ts';
import { readableName } from './file-name.ts';
import { keepFile } from './keep-file.ts';
import { readSoundAside } from './read-media.ts';
import { type Upload, whole } from './store-upload.ts';

/** A quarter of an hour of plain samples is smaller; a shot has 15 s. */
const MAX_SOUND_BYTES = 50 * 1024 * 1024;

/** Stores a sound that was recorded or brought, read as it arrives, under its digest. */
export function storeSound(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  { stream, name }: Upload,
): Promise<Result<ScratchSound, Failure>> {
  return whole(store(studio, stream, readableName(name, 'Sound')));
}

async function store(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Result<ScratchSound, Failure>> {
  const received = await studio.storage.receive(stream, MAX_SOUND_BYTES);
  if (!received.ok) return received;
  const { sha256, bytes, path } = received.value;
  const read = await readSoundAside(path);
  if (!read.ok) {
    await studio.storage.discard(received.value);
    const { type, cause } = read.error;
    if (type === 'unread') return fail(readingAway(cause));
    const sentence = `“${name}” is no sound that can be read. Add a WAV, MP3, M4A, OGG, WebM or FLAC file without pictures.`;
    return fail({ code: 'not-a-sound', sentence, cause });
  }
  const kept = await keepFile(studio, received.value, { ...read.value, name, bytes, width: 0, height: 0, framesPerSecond: null });
  return kept.ok ? ok({ fileId: sha256, name, durationSeconds: read.value.durationSeconds }) : kept;
}
