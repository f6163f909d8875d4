import { titleAsFileName } from '#lib/export/file-names.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** Hands the storyboard to the browser as a file that Import takes back. */
export function downloadStoryboard(storyboard: Storyboard): void {
  const url = URL.createObjectURL(storyboardFile(storyboard));
  const link = document.createElement('a');
  link.href = url;
  link.download = storyboardFileName(storyboard.title);
  link.click();
  // The download has its own hold on the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The file itself; its `size` is what people are told beforehand. */
export function storyboardFile(storyboard: Storyboard): Blob {
  return new Blob([`${JSON.stringify(storyboard, null, 2)}\n`], { type: 'application/json' });
}

export function storyboardFileName(title: string): string {
  return `${titleAsFileName(title)}.shotboard.json`;
}
