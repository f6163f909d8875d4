/**
 * The decoding thread: one picture, then it ends and gives its memory back. HEIC is decoded by WebAssembly, which would
 * hold up every request of the process for a second and more.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import decodeHeic from 'heic-decode';
import { decodeBmp } from './bmp.ts';
import type { DecodeAnswer, DecodeJob, Pixels } from './pixels.ts';

const job = workerData as DecodeJob;
try {
  const pixels = await decode(await readFile(job.path));
  parentPort?.postMessage({ ok: true, pixels } satisfies DecodeAnswer, [pixels.data.buffer as ArrayBuffer]);
} catch (cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  parentPort?.postMessage({ ok: false, message } satisfies DecodeAnswer);
}

async function decode(file: Buffer): Promise<Pixels> {
  if (job.mediaType === 'image/bmp') return decodeBmp(file, job.maxPixels);
  // Turned as the file says: the decoder applies the rotation and the crop that HEIC keeps beside its pixels.
  const { width, height, data } = await decodeHeic({ buffer: file });
  return { width, height, channels: 4, data: new Uint8Array(data.buffer) };
}
