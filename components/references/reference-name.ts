import { fitPlain } from '#lib/prompt/shorten.ts';
import { STORED } from '#lib/storyboard/document.ts';

const EXTENSION = /\.[A-Za-z0-9]{1,5}$/;

/**
 * A name for a new reference from the name of its file: "brass-bowl.png" is "Brass bowl". No two references of a
 * storyboard get the same one, or nobody could tell their chips apart.
 */
export function referenceName(fileName: string, taken: readonly string[], fallback = 'Image'): string {
  const words = fileName
    .replace(EXTENSION, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const [first = '', ...rest] = words || fallback;
  return freeName(first.toLocaleUpperCase('en') + rest.join(''), taken);
}

/** The name itself, or with the first number that makes it the only one. */
function freeName(name: string, taken: readonly string[]): string {
  const inUse = new Set(taken.map((each) => each.toLocaleLowerCase('en')));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const candidate = `${fitPlain(name, STORED.maxNameLength - ending.length)}${ending}`;
    if (!inUse.has(candidate.toLocaleLowerCase('en'))) return candidate;
  }
}

/** The last part of an address, for naming what is behind it. */
export function fileNameOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch (cause) {
    // A stray percent sign: the name as it stands is good enough.
    if (cause instanceof URIError) return last;
    throw cause;
  }
}
