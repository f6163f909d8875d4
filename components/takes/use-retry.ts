'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { createWishes } from '#lib/client/one-wish.ts';
import { usePutTake } from '#lib/client/takes-query.ts';
import type { TakeView } from '#lib/take/take.ts';

/**
 * Makes a take again from its frozen plan. It is billed like any other, so one press makes one key, and a press after an
 * answer that never came sends the same key again: the server then answers with the take it has.
 */
export function useRetry({ id: takeId, estimate }: Pick<TakeView, 'id' | 'estimate'>): {
  readonly isBusy: boolean;
  readonly failure: string | null;
  /** Whether a take was made. */
  retry(): Promise<boolean>;
} {
  const t = useTranslations('takes');
  const say = useFailureWords();
  const { actions, engine, makeId, spending } = useEditor();
  const putTake = usePutTake();
  const unanswered = useRef<string | null>(null);
  const [isNewWish] = useState(() => createWishes(Date.now));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function retry() {
    if (!isNewWish() || isBusy || !(await spending.allow(estimate.dollars))) return false;
    setBusy(true);
    setFailure(null);
    unanswered.current ??= makeId();
    try {
      const outcome = await actions.retryTake({ takeId, intentKey: unanswered.current, engine: engine.engine });
      unanswered.current = null;
      if (outcome.ok) putTake(outcome.value);
      else setFailure(say(outcome.error));
      return outcome.ok;
    } catch {
      setFailure(t('retryUnanswered'));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, failure, retry };
}
