/**
 * Files in S3-compatible storage. What comes in is looked at on the local disk first and uploaded under its digest; the
 * service shows an object only whole. What goes out is streamed, or lent as a local copy. Several processes share one bucket.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok } from '#lib/kernel/result.ts';
import type { Received, Storage } from '../../storage.ts';
import { asStorageFailure } from '../../storage-failure.ts';
import { openIncoming } from '../incoming.ts';
import { openPreviews } from '../previews.ts';
import type { Bucket } from './bucket.ts';
import { type Copy, keepLocalCopies } from './local-copies.ts';
import { readObject } from './read-object.ts';

export interface S3Options {
  /** On the local disk: incoming files, local copies and previews. */
  readonly folder: string;
  readonly bucket: Bucket;
  /** A door for tests, which wait for nothing. */
  readonly pause?: (durationMs: number) => Promise<unknown>;
}

export async function openS3Storage({ folder, bucket, pause = wait }: S3Options): Promise<Storage> {
  const incoming = await openIncoming(join(folder, 'incoming'));
  const { removePreviewsOf, ...previews } = openPreviews(folder, incoming);
  const copies = keepLocalCopies(fetchCopy);
  const { receive, discard, sweep, temporaryPath } = incoming;

  /** Proven by its digest: a copy that differs is never lent. */
  async function fetchCopy(fileId: string): Promise<Copy> {
    const received = await receive(readObject({ bucket, fileId, pause }), Number.POSITIVE_INFINITY);
    if (!received.ok) throw new Error(received.error.sentence, { cause: received.error.cause });
    const { path, sha256, bytes } = received.value;
    if (sha256 === fileId) return { path, bytes };
    await discard(received.value);
    throw new Error(`The stored file ${fileId} is not what it was: its bytes have the digest ${sha256}.`);
  }

  /** An object of another length is what a broken upload left on a service that shows halves. */
  async function upload(received: Received): Promise<void> {
    if ((await bucket.size(received.sha256)) !== received.bytes) await bucket.put(received);
  }

  return {
    ...{ receive, discard, sweep, temporaryPath, ...previews },

    async prepare(received) {
      try {
        await upload(received);
        return ok(null);
      } catch (cause) {
        const failure = asStorageFailure(cause);
        if (failure) return fail(failure);
        throw cause;
      }
    },

    async commit(received) {
      // Somebody may have deleted the same bytes since they were prepared.
      await upload(received);
      await copies.adopt(received.sha256, received);
    },

    read: (fileId, part) => readObject({ bucket, fileId, part, pause }),
    withLocal: (fileId, use) => copies.lend(fileId, use),
    size: (fileId) => bucket.size(fileId),

    async remove(fileId) {
      await bucket.remove(fileId);
      await copies.drop(fileId);
      await removePreviewsOf(fileId);
    },

    async check() {
      try {
        await bucket.check();
        return ok(null);
      } catch (cause) {
        const failure = asStorageFailure(cause);
        if (failure) return fail(failure);
        throw cause;
      }
    },
  };
}
