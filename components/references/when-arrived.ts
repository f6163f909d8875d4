import type { Editor } from '#lib/client/editor-interface.ts';
import { arriving, linesOf } from './upload-lines.ts';

/**
 * Resolves once no file is on its way in any more, with the names of those that were refused and so are not in the
 * storyboard. `onWaiting` hears which file is waited for. Called off by `signal`, it is never settled.
 */
export function whenArrived(
  editor: Editor,
  { signal, onWaiting }: { readonly signal: AbortSignal; readonly onWaiting: (fileName: string) => void },
): Promise<string[]> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const stop = () => {
      for (const each of stops.splice(0)) each();
    };
    const look = () => {
      const [next] = arriving(editor);
      if (next) return onWaiting(next.fileName);
      stop();
      // A file leaves its line a moment before it is in the storyboard: whoever awaits this comes after that moment.
      resolve(linesOf(editor).flatMap((line) => line.get().map(({ fileName }) => fileName)));
    };
    for (const line of linesOf(editor)) stops.push(line.subscribe(look));
    signal.addEventListener('abort', stop);
    look();
  });
}
