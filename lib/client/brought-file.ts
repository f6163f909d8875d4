import type { Source } from '#lib/storyboard/document.ts';
import type { Intent } from '#lib/storyboard/intent.ts';

/** The file that an intent puts to use: the server has stored it just before, or it was chosen from what is stored. */
export function broughtFile(intent: Intent): string | null {
  if (intent.type === 'set-scratch-sound') return intent.sound?.fileId ?? null;
  if (intent.type === 'replace-source') return fileIdOf(intent.source);
  return intent.type === 'add-reference' && intent.reference.kind !== 'element' ? fileIdOf(intent.reference.source) : null;
}

function fileIdOf(source: Source): string | null {
  return source.type === 'file' ? source.fileId : null;
}
