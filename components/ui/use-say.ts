'use client';

import { useTranslations } from 'use-intl/react';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Said } from '#lib/client/said.ts';
import { type AnyWords, failureSentence } from '#lib/messages/failure-words.ts';
import type { HistoryLabel } from '#lib/storyboard/describe-intent.ts';
import { REFUSAL_FIGURES } from '#lib/storyboard/refusal-figures.ts';

function useAnyWords(): AnyWords {
  return useTranslations() as unknown as AnyWords;
}

/**
 * The sentence of a failure in the person's language. A failure brings its English along; where the language has words
 * for its code (`failures`, Chinese only), those are shown instead.
 */
export function useFailureWords(): (failure: ActionFailure) => string {
  const words = useAnyWords();
  return (failure) => failureSentence(words, failure);
}

/** What a step of undo or redo did, in a few words. Null for a step that another version of this program named. */
export function useStepWords(): (label: HistoryLabel) => string | null {
  const words = useAnyWords();
  return ({ key, values }) => (words.has(`history.${key}`) ? words(`history.${key}`, values) : null);
}

/** Finds the words for what was said. */
export function useSay(): (said: Said) => string {
  const words = useAnyWords();
  const failureWords = useFailureWords();
  return (said) => {
    if (typeof said === 'string') return said;
    if ('refusal' in said) return words(`refusals.${said.refusal}`, REFUSAL_FIGURES);
    if ('notGenerated' in said) return words('editor.not-generated', { why: failureWords(said.notGenerated) });
    return 'failure' in said ? failureWords(said.failure) : words(`editor.${said.key}`, said.values);
  };
}
