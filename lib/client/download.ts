/**
 * How long a file made in the page stays readable after the press: some browsers begin to read it only after their own
 * question, where to and whether, has been answered.
 */
const HELD_MS = 60_000;

/** Has the browser download an address of ours, under the name that the server gives where none is given here. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Has the browser download a file that this page made. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
