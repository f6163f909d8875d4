/** What the import dialog begins with. */
export type ImportBegin = 'anything' | 'script';

/** What the buttons that open it say in the form: a press before the page's script has arrived is answered by the server. */
export const IMPORTS: Readonly<Record<ImportBegin, string>> = { anything: 'import-anything', script: 'import-script' };

/** From the form's value, or from the page's address; null when it asks for no import. */
export function importBegin(value: unknown): ImportBegin | null {
  if (value === IMPORTS.anything) return 'anything';
  return value === IMPORTS.script ? 'script' : null;
}
