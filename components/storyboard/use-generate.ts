'use client';

import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { useAddTake } from '#lib/client/takes-query.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { focusWhenThere } from './lead-to-place.ts';

/** What pressing Generate does: make one take of what is on the screen, or show what keeps it back. */
export function useGenerate(): () => Promise<void> {
  const editor = useEditor();
  const t = useTranslations('editor');
  const addTake = useAddTake();
  return async () => {
    // The list on the screen lags a moment behind typing; this decision may not.
    if (editor.checkNow().length > 0) {
      editor.panel.set('shots');
      focusWhenThere('[data-place="checks"]', ['li button']);
      return;
    }
    if (!(await editor.spending.allow(estimate(editor.getStoryboard()).dollars))) return;
    const outcome = await editor.generator.press();
    if (outcome === null) return;
    if (!outcome.ok) {
      editor.notices.tell(outcome.error.isUnsent ? { notGenerated: outcome.error } : { failure: outcome.error }, 'bad');
      return;
    }
    addTake(outcome.value);
    editor.panel.set('takes');
    editor.notices.speak(t('take-begun', { number: outcome.value.number }));
  };
}
