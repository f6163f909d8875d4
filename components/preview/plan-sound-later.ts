import { hasPlanSound } from '#lib/animatic/heard.ts';
import type { Editor } from '#lib/client/editor.tsx';

type Heard = Pick<Editor, 'storyboard' | 'playhead' | 'previewView'>;

/**
 * As `playPlanSound`, whose code comes once there is anything to be heard: most plans are silent. Where it cannot be had,
 * neither can the sounds: the plan plays without them, and the next change asks again.
 */
export function playPlanSoundLater(
  editor: Heard,
  load: () => Promise<Pick<typeof import('./plan-sound.ts'), 'playPlanSound'>> = () => import('./plan-sound.ts'),
): () => void {
  const { storyboard, previewView } = editor;
  let isAsked = false;
  const ending = new AbortController();
  const begin = async () => {
    const code = await load().catch(() => null);
    if (code === null) isAsked = false;
    else if (!ending.signal.aborted) ending.signal.addEventListener('abort', code.playPlanSound(editor));
  };
  const look = () => {
    if (isAsked || !hasPlanSound(storyboard.get(), previewView.get().ticks)) return;
    isAsked = true;
    void begin();
  };
  const ends = [storyboard.subscribe(look), previewView.subscribe(look)];
  look();
  return () => {
    for (const end of ends) end();
    ending.abort();
  };
}
