/** What people may read of a file's name: no folders, no control characters, no ending, and a length that fits a chip. */
export function readableName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const words = last
    .replace(/\p{C}/gu, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...words].slice(0, 60).join('').slice(0, 60).trim() || 'Picture';
}
