import { downloadBlob } from '#lib/client/download.ts';
import { titleAsFileName } from '#lib/export/file-names.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** Hands the storyboard to the browser as a file that Import takes back. */
export function downloadStoryboard(storyboard: Storyboard): void {
  downloadBlob(storyboardFile(storyboard), storyboardFileName(storyboard.title));
}

/** The file itself; its `size` is what people are told beforehand. */
export function storyboardFile(storyboard: Storyboard): Blob {
  return new Blob([`${JSON.stringify(storyboard, null, 2)}\n`], { type: 'application/json' });
}

export function storyboardFileName(title: string): string {
  return `${titleAsFileName(title)}.shotboard.json`;
}
