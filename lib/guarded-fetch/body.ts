import type { IncomingHttpHeaders } from 'node:http';
import { failure, GuardError, type GuardFailure, isTimeout, tooLarge } from './failure.ts';

interface BodyLimits {
  readonly headers: IncomingHttpHeaders;
  readonly maxBytes: number;
  /** Called once, when the body is over for whatever reason. */
  readonly release: () => Promise<void>;
}

/** Counts while it passes on: more than was asked for, or less than was announced, ends in a `GuardError`. */
export async function* guardedBody(source: AsyncIterable<Uint8Array>, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  const announced = limits.headers['content-length'];
  let received = 0;
  try {
    for await (const chunk of source) {
      received += chunk.byteLength;
      if (received > limits.maxBytes) throw new GuardError(tooLarge(limits.maxBytes));
      yield chunk;
    }
    if (announced !== undefined && received !== Number(announced)) throw new GuardError(failure('cut-off'));
  } catch (cause) {
    throw cause instanceof GuardError ? cause : new GuardError(failureOf(cause));
  } finally {
    await limits.release();
  }
}

/** Before the headers a broken connection is "not reached"; after them it is "broke off". */
function failureOf(cause: unknown): GuardFailure {
  return failure(isTimeout(cause) ? 'timeout' : 'cut-off', cause);
}

/** Reads a whole body into memory; for small things only (`maxBytes` bounds it). */
export async function readAll(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Leaves a body that nobody wants to read, which closes its connection: one that was never begun would keep it. */
export async function leave(body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of body) return;
}
