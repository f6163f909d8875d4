/** Names of the files that leave here: readable, and taken by every system. */

const LONGEST_TITLE = 80;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title or a name without what some file system refuses; never empty, nor hidden, nor a device of Windows. */
export function safeName(name: string, fallback: string): string {
  const kept = name
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...kept]
    .slice(0, LONGEST_TITLE)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return fallback;
  return RESERVED_ON_WINDOWS.test(short.split('.')[0] ?? '') ? `${short}_` : short;
}

/** A storyboard's title as the name of a file, without its ending. */
export function titleAsFileName(title: string): string {
  return safeName(title, 'Untitled storyboard');
}

/** What the files of a take are called, without their ending: timelines look for its video by this very name. */
export function takeAsFileName(title: string, takeNumber: number): string {
  return `${titleAsFileName(title)} - take ${takeNumber}`;
}

/** `.mp4` or `.mov`: no other kind of video is stored. */
export function videoEnding(mediaType: string): string {
  return mediaType === 'video/quicktime' ? '.mov' : '.mp4';
}

/** Names in one folder: what is there already, by the rules of systems that do not tell capitals apart, gets a number. */
export function uniqueNames(): (name: string, ending: string) => string {
  const used = new Set<string>();
  return (name, ending) => {
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? `${name}${ending}` : `${name} (${count})${ending}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (used.has(key)) continue;
      used.add(key);
      return candidate;
    }
  };
}
