'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { createWishes } from '#lib/client/one-wish.ts';
import { createPressKeys } from '#lib/client/press-key.ts';
import { usePutTake } from '#lib/client/takes-query.ts';
import type { TakeView } from '#lib/take/take.ts';

/** Makes a take again from its frozen plan. It is billed like any other, and a press that got no answer is asked again under its own key. */
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
  const [keys] = useState(() => createPressKeys(makeId));
  const [isNewWish] = useState(() => createWishes(Date.now));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function retry() {
    if (!isNewWish() || isBusy || !(await spending.allow(estimate.dollars))) return false;
    setBusy(true);
    setFailure(null);
    try {
      const outcome = await actions.retryTake({ takeId, intentKey: keys.keyFor(takeId), engine: engine.engine });
      keys.answered();
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
