import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Editor } from './editor-interface.ts';

/** Before it starts, an editor is what the server drew to everyone who draws it (`Editor.drawnFrom`). */
export function createBeginning(opened: Storyboard, now: () => Storyboard) {
  let hasStarted = false;
  let tell: () => void = () => undefined;
  const whenStarted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const seen: Pick<Editor, 'drawnFrom' | 'whenStarted'> = { drawnFrom: () => (hasStarted ? now() : opened), whenStarted };
  const start = () => {
    hasStarted = true;
    tell();
  };
  return { seen, start };
}
