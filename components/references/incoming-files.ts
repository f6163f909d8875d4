/** What the file dialogs offer. Anything else may still be dropped or pasted; the server says what it thinks of it. */
export const ACCEPTED_IMAGES = 'image/*,.heic,.heif,.avif';

/** What came in by a paste or a drop, by what it can become. */
export interface Incoming {
  readonly images: readonly File[];
  readonly videos: readonly File[];
  /** Neither: nothing here can use them. */
  readonly others: readonly File[];
}

/** Files of unknown type count as pictures: a refusal with a reason beats silence. */
export function incomingFiles(transfer: DataTransfer | null): Incoming {
  const files = [...(transfer?.files ?? [])];
  const isVideo = ({ type, name }: File) => type.startsWith('video/') || (type === '' && /\.(mp4|mov|m4v|webm)$/i.test(name));
  const isImage = (file: File) => !isVideo(file) && (file.type === '' || file.type.startsWith('image/'));
  return { images: files.filter(isImage), videos: files.filter(isVideo), others: files.filter((file) => !isVideo(file) && !isImage(file)) };
}

export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** Where pasted words belong to what is being typed. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** The system's own file dialog, without a field on the page. */
export function browse(
  onFiles: (files: readonly File[]) => void,
  { several = true, accept = ACCEPTED_IMAGES }: { readonly several?: boolean; readonly accept?: string } = {},
): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: several, accept });
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  input.click();
}
