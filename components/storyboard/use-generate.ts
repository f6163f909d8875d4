'use client';

import { useTranslations } from 'use-intl/react';
import { missedByRequest } from '#components/references/upload-lines.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { usePutTake } from '#lib/client/takes-query.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { focusWhenThere } from './lead-to-place.ts';

/** What pressing Generate does: make the takes that are chosen of what is on the screen, or show what keeps it back. */
export function useGenerate(): () => Promise<void> {
  const editor = useEditor();
  const t = useTranslations('editor');
  const putTake = usePutTake();
  return async () => {
    // The list on the screen lags a moment behind typing; this decision may not.
    if (editor.checkNow().length > 0) {
      editor.panel.set('shots');
      focusWhenThere('[data-place="checks"]', ['li button']);
      return;
    }
    const [missed] = missedByRequest(editor);
    if (missed) return editor.notices.tell({ key: 'still-arriving', values: { name: missed.fileName } }, 'bad');
    const count = editor.generator.count.get();
    if (!(await editor.spending.allow(estimate(editor.getStoryboard()).dollars * count, count))) return;
    const outcome = await editor.generator.press();
    if (outcome === null) return;
    if (!outcome.ok) {
      editor.notices.tell(outcome.error.isUnsent ? { notGenerated: outcome.error } : { failure: outcome.error }, 'bad');
      return;
    }
    for (const take of outcome.value) putTake(take);
    editor.panel.set('takes');
    const [first] = outcome.value;
    if (first) editor.notices.speak(t('take-begun', { count: outcome.value.length, number: first.number }));
  };
}
