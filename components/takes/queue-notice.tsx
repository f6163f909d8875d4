'use client';

import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import type { TakeView } from '#lib/take/take.ts';

/** Why nothing is sent: said once, for all takes that wait for the same reason. */
export function QueueNotice({ takes }: { readonly takes: readonly TakeView[] }) {
  const t = useTranslations('takes');
  const say = useFailureWords();
  const heldBy = takes.find((take) => take.heldBy !== null)?.heldBy;
  return (
    <div role="alert">
      {heldBy && (
        <p className="mb-2 max-w-prose rounded-lg border border-bad/40 bg-bad/10 px-3 py-2 text-sm">
          {say(heldBy)} {t('heldSafe')}
        </p>
      )}
    </div>
  );
}
