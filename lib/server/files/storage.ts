/**
 * Files by their content: the name is the SHA-256 of the bytes. A file appears under its name only whole, so whatever
 * has a name can be trusted; it is never changed afterwards, and deleted only when nothing names it
 * (library/delete-file.ts). Where the bytes lie is the affair of stores/: the disk, or S3-compatible storage.
 */
import type { Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import type { ByteRange } from './range.ts';

export const FILE_ID = /^[0-9a-f]{64}$/;

/** Bytes that have arrived whole, on the local disk under a temporary name. To be committed or discarded. */
export interface Received {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Storage {
  /** Takes in a stream with constant memory. Errors of the stream itself are thrown as they are. */
  receive(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Result<Received, Failure>>;
  /** The slow part of keeping (an upload), done before anybody is kept waiting. May be repeated, and come to nothing. */
  prepare(received: Received): Promise<Result<null, Failure>>;
  /** Gives received bytes their name for good. Quick after `prepare`; throws what `asStorageFailure` reads. */
  commit(received: Received): Promise<void>;
  discard(received: Received): Promise<void>;
  /** The bytes of a stored file or of one part of it. Nothing is opened before the first piece is asked for. */
  read(fileId: string, part?: ByteRange): ReadableStream<Uint8Array>;
  /**
   * Lends a stored file as a path on the local disk, for programs that want one. The path is good until `use` has
   * ended and must not be written to. Throws `MissingFile`.
   */
  withLocal<Value>(fileId: string, use: (path: string) => Promise<Value>): Promise<Value>;
  /** How many bytes are stored under this name; null: none, as after a restore from half a backup. */
  size(fileId: string): Promise<number | null>;
  /** Takes a file and its previews away. Only for files that no row names any more. */
  remove(fileId: string): Promise<void>;
  /** Where a preview lies, by any hexadecimal name. A preview may be missing at any time, and is then drawn again. */
  previewPathOf(name: string): string;
  keepPreview(name: string, preview: Uint8Array): Promise<void>;
  /**
   * A path on the local disk that nobody has, for what is made for a moment by programs that write files. As private as
   * stored files are, and swept if nobody takes it away: the system's own temporary folder is read by everyone.
   */
  temporaryPath(ending: string): string;
  /** Removes what killed processes left half-written, as far as it has not been touched for `untouchedForMs`. */
  sweep(untouchedForMs: number): Promise<void>;
  /** Whether files can be had at all right now. */
  check(): Promise<Result<null, Failure>>;
}

/** A row names a file whose bytes are gone. Its code is the disk's, so that whoever knows that one needs no second. */
export class MissingFile extends Error {
  readonly code = 'ENOENT';
  constructor(fileId: string, options?: ErrorOptions) {
    super(`The stored file ${fileId} is missing.`, options);
    this.name = 'MissingFile';
  }
}

/** For people; the same wherever a file meets a full disk. */
export const DISK_FULL =
  'The disk of this server is full, so the file was not stored. Free some space and try again; nothing else was touched.';
