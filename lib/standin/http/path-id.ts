/**
 * The part of a path after its collection, decoded: a task id or an external id (docs/kling-omni.md §4.2). Null when there is
 * none. One that cannot be decoded is taken as it stands, and so is found by nobody.
 */
export function idAfter(collection: string, pathname: string): string | null {
  const encoded = pathname.startsWith(`${collection}/`) ? pathname.slice(collection.length + 1) : '';
  if (encoded === '' || encoded.includes('/')) return null;
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return encoded;
    throw error;
  }
}
