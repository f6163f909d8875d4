import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { ScratchSound } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { readableName } from './file-name.ts';
import { keepFile } from './keep-file.ts';
import { mediaReader } from './reading/media-reader.ts';
import { isBrokenOff, type Upload } from './store-upload.ts';

/** A quarter of an hour of plain samples is smaller; a shot has 15 s. */
const MAX_SOUND_BYTES = 50 * 1024 * 1024;

/** Stores a sound that was recorded or brought, read as it arrives, under its digest. */
export async function storeSound(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  { stream, name }: Pick<Upload, 'stream' | 'name'>,
): Promise<Result<ScratchSound, Failure>> {
  try {
    return await store(studio, stream, readableName(name, 'Sound'));
  } catch (cause) {
    if (!isBrokenOff(cause)) throw cause;
    return fail({ code: 'upload-broken-off', sentence: 'The file did not arrive whole, so it was not stored. Try again.', cause });
  }
}

async function store(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Result<ScratchSound, Failure>> {
  const received = await studio.storage.receive(stream, MAX_SOUND_BYTES);
  if (!received.ok) return received;
  const { sha256, bytes, path } = received.value;
  const read = await mediaReader.sound(path, bytes);
  if (!read.ok) {
    await studio.storage.discard(received.value);
    const sentence = `“${name}” is no sound that can be read. Add a WAV, MP3, M4A, OGG, WebM or FLAC file without pictures.`;
    return fail({ code: 'not-a-sound', sentence, ...read.error });
  }
  const kept = await keepFile(studio, received.value, { ...read.value, name, bytes, width: 0, height: 0, framesPerSecond: null });
  return kept.ok ? ok({ fileId: sha256, name, durationSeconds: read.value.durationSeconds }) : kept;
}
