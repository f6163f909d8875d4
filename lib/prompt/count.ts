/** Counting as the service's limits are read here (docs/kling-omni.md §13.1): the stricter way, in UTF-16 code units. */

/** The length of raw text. Count the raw form, never the stored one: mentions are longer or shorter there. */
export function promptLength(raw: string): number {
  return raw.length;
}

/** A prompt of white space only is an empty prompt. */
export function isBlank(raw: string): boolean {
  return raw.trim() === '';
}
