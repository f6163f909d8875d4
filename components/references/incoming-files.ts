/** What the file dialogs offer. Anything else may still be dropped or pasted; the server says what it thinks of it. */
export const ACCEPTED_IMAGES = 'image/jpeg,image/png';

/** The pictures in something pasted or dropped. Files of unknown type count: a refusal with a reason beats silence. */
export function imagesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(({ type }) => type === '' || type.startsWith('image/'));
}

export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** Where pasted words belong to what is being typed. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
