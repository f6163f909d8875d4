const RESERVED = /[\p{C}\\/:*?"<>|]/gu;

/** `attachment` with a name in any script (RFC 6266, RFC 5987), and a plain one for programs that read only that. */
export function contentDisposition(name: string): string {
  const safe = withoutReserved(name) || 'file';
  // Taken apart, some letters are reserved signs: a full-width quotation mark would end the quotes below.
  const plain = withoutReserved(safe.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^\x20-\x7e]/g, '_') || 'file';
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function withoutReserved(name: string): string {
  return name.replace(RESERVED, ' ').replace(/\s+/g, ' ').trim();
}
