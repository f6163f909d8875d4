/** A decoded picture: rows from the top, eight bits per channel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** What the decoding thread is asked, and what it answers. */
export interface DecodeJob {
  readonly path: string;
  readonly mediaType: string;
  readonly maxPixels: number;
}

/** `message` is for the log. */
export type DecodeAnswer = { readonly ok: true; readonly pixels: Pixels } | { readonly ok: false; readonly message: string };
