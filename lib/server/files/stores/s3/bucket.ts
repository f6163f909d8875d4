/** One bucket and the four things that are done with it. What the service answers is told apart here, and nowhere else. */

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Place } from '../../../env/s3-place.ts';
import type { Received } from '../../storage.ts';
import { StorageAway } from '../../storage-failure.ts';

/** A file up to this size goes in one call; a larger one in parts of this size, so that no upload holds more in memory. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const CONNECT_TIMEOUT_MS = 5000;
/** Without a byte from the other side. */
const IDLE_TIMEOUT_MS = 20_000;
const ATTEMPTS = 4;

export interface Bucket {
  /** Throws `StorageAway` with a message for people who set this up. */
  check(): Promise<void>;
  /** Bytes of an object; null: there is none. */
  size(fileId: string): Promise<number | null>;
  /** The bytes from `start` on, as far as `end` (included) if it is given; null: there is no such object. */
  open(fileId: string, part: { readonly start: number; readonly end: number | null }, signal: AbortSignal): Promise<Readable | null>;
  put(received: Received): Promise<void>;
  remove(fileId: string): Promise<void>;
  close(): void;
}

export function openBucket(place: S3Place): Bucket {
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey } = place;
  const client = new S3Client({
    region,
    // Other servers than Amazon's are seldom reached under a name per bucket.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: ATTEMPTS,
    // Every call signs the digest of its own body, which every such service checks. Trailing checksums, the SDK's default,
    // are Amazon's alone.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: IDLE_TIMEOUT_MS },
  });
  const named = (fileId: string) => ({ Bucket, Key: `files/${fileId}` });
  const away = (cause: unknown) => new StorageAway(troubleWith(place, cause), { cause });

  return {
    async check() {
      try {
        await client.send(new HeadBucketCommand({ Bucket }));
      } catch (cause) {
        throw away(cause);
      }
    },

    async size(fileId) {
      try {
        return (await client.send(new HeadObjectCommand(named(fileId)))).ContentLength ?? 0;
      } catch (cause) {
        if (statusOf(cause) === 404) return null;
        throw away(cause);
      }
    },

    async open(fileId, { start, end }, abortSignal) {
      // A range of an empty object cannot be satisfied.
      const range = start === 0 && end === null ? {} : { Range: `bytes=${start}-${end ?? ''}` };
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...named(fileId), ...range }), { abortSignal });
        return Body as Readable;
      } catch (cause) {
        if (statusOf(cause) === 404) return null;
        throw away(cause);
      }
    },

    async put({ path, sha256, bytes }) {
      try {
        if (bytes <= PART_BYTES) {
          await client.send(new PutObjectCommand({ ...named(sha256), Body: await readFile(path) }));
          return;
        }
        const { Upload } = await import('@aws-sdk/lib-storage');
        const Body = createReadStream(path);
        await new Upload({ client, params: { ...named(sha256), Body }, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
      } catch (cause) {
        throw away(cause);
      }
    },

    async remove(fileId) {
      try {
        await client.send(new DeleteObjectCommand(named(fileId)));
      } catch (cause) {
        throw away(cause);
      }
    },

    close: () => client.destroy(),
  };
}

function statusOf(cause: unknown): number | null {
  if (!(cause instanceof Error) || !('$metadata' in cause)) return null;
  const { $metadata } = cause as { readonly $metadata?: { readonly httpStatusCode?: number } };
  return $metadata?.httpStatusCode ?? null;
}

/** Names the variable to look at; the keys are never part of it. */
function troubleWith({ bucket, endpoint, region }: S3Place, cause: unknown): string {
  const where = endpoint ?? `Amazon S3 in ${region}`;
  switch (statusOf(cause)) {
    case 404:
      return `There is no bucket “${bucket}” at ${where}. Make it, or correct S3_BUCKET.`;
    case 301:
    case 400:
      return `The bucket “${bucket}” is not to be had at ${where} in the region ${region}. Correct S3_REGION or S3_ENDPOINT.`;
    case 401:
    case 403:
      return `The bucket “${bucket}” at ${where} is closed to this key. Correct S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or the key’s rights.`;
    default:
      return `The storage at ${where} (S3_ENDPOINT, bucket “${bucket}”) cannot be used: ${cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)}`;
  }
}
