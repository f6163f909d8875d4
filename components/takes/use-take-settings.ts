'use client';

import { useState } from 'react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { answered } from '#lib/client/answered.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { TakeView } from '#lib/take/take.ts';

/**
 * Puts the storyboard that a take was made from in place of the one on the screen, as one step that Undo takes back.
 * References that were removed since come with it. Only the title stays: it names the storyboard, not its plan.
 */
export function useTakeSettings({ id: takeId, number }: Pick<TakeView, 'id' | 'number'>): {
  readonly isBusy: boolean;
  readonly failure: string | null;
  /** False when it could not be. */
  use(): Promise<boolean>;
} {
  const editor = useEditor();
  const say = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function use() {
    if (isBusy) return false;
    setBusy(true);
    setFailure(null);
    const answer = await answered(editor.actions.readTakePlan({ takeId }));
    setBusy(false);
    if (!answer.ok) {
      setFailure(say(answer.error));
      return false;
    }
    const { document, missingFileIds } = answer.value;
    editor.adopt({ ...document, title: editor.getStoryboard().title }, { key: 'use-take', values: { number } });
    if (missingFileIds.length > 0) editor.noteMissingFiles(missingFileIds);
    editor.notices.tell({ key: 'take-used', values: { number } });
    return true;
  }
  return { isBusy, failure, use };
}
