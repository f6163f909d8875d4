const YEAR_SECONDS = 365 * 24 * 3_600;

/** Keeps a choice of this browser in a cookie, where the server reads it before it draws the page. */
export function keepChoice(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the asynchronous store is missing in some browsers, and a reload right after must see it.
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}
