/**
 * Removes keys and tokens from text that came from outside: services echo headers in error pages, and the runtime's own
 * errors quote a header they cannot send. Known secrets are cut out in every spelling they may appear in, and anything
 * that looks like a token is cut out too, in case it was one of an earlier minute.
 */
const HIDDEN = '[hidden]';
const TOKEN_LIKE = /eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g;
const BEARER = /(bearer\s+)[^\s"'<>,;]+/gi;

export type HideSecrets = (text: string) => string;

/** `secrets` is asked each time, because tokens change. */
export function hideSecretsOf(secrets: () => readonly string[]): HideSecrets {
  return (text) => {
    let clean = text;
    for (const spelling of secrets().flatMap(spellings)) clean = clean.replaceAll(spelling, HIDDEN);
    return clean.replace(TOKEN_LIKE, HIDDEN).replace(BEARER, `$1${HIDDEN}`);
  };
}

function spellings(secret: string): string[] {
  if (secret === '') return [];
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), escapeHtml(secret)];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
