/**
 * Ids as an argument: production passes a random maker, tests a counter. Ids are 1 to 32 characters of
 * `a-z A-Z 0-9 _ -`, so that they may stand in a URL, a file name and a prompt's mention without escaping.
 */
export type MakeId = () => string;

export const ID_PATTERN = /^[A-Za-z0-9_-]{1,32}$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Builds an id maker from a source of random bytes (`crypto.getRandomValues`).
 * Sixteen characters of a 36-letter alphabet: about 82 bits, no two alike in practice.
 */
export function randomIds(fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): MakeId {
  return () => {
    let id = '';
    while (id.length < 16) {
      for (const byte of fill(new Uint8Array(24))) {
        // 252 is the largest multiple of 36 below 256: dropping the rest keeps the letters equally likely.
        if (byte < 252 && id.length < 16) id += ALPHABET[byte % 36];
      }
    }
    return id;
  };
}
