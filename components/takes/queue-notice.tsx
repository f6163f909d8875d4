'use client';

import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { TakeView } from '#lib/take/take.ts';
import { heldWhenOpened } from './held-when-opened.ts';

/**
 * Why nothing is sent: said once, for all takes that wait for the same reason, and before the first is made. What the
 * page was told when it was opened holds until a take was accepted since.
 */
export function QueueNotice({ takes }: { readonly takes: readonly TakeView[] }) {
  const t = useTranslations('takes');
  const say = useFailureWords();
  const { engine } = useEditor();
  const before = heldWhenOpened(engine, takes);
  const heldBy = takes.find((take) => take.heldBy !== null)?.heldBy ?? before;
  return (
    <div role="alert">
      {heldBy && (
        <p className="mb-2 max-w-prose rounded-lg border border-bad/40 bg-bad/10 px-3 py-2 text-sm">
          {say(heldBy)} {t(heldBy === before ? 'heldBefore' : 'heldSafe')}
        </p>
      )}
    </div>
  );
}
