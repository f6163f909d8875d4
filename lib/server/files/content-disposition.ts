/** `attachment` with a name in any script (RFC 6266, RFC 5987), and a plain one for programs that read only that. */
export function contentDisposition(name: string): string {
  const safe =
    name
      .replace(/[\p{C}\\/:*?"<>|]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'file';
  const plain = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
