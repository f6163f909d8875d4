'use client';

import { loadLater } from '#components/ui/load-later.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';

const SpendingDialog = loadLater(() => import('./spending-dialog.tsx'));

/** Asks before a take above the amount that a person set, whoever is about to make it. */
export function SpendingQuestion() {
  const question = useStore(useEditor().spending.asked, (asked) => asked);
  return question !== null && <SpendingDialog {...question} />;
}
