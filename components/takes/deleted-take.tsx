'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusWhenThere } from '#components/storyboard/lead-to-place.ts';
import { Button } from '#components/ui/button.tsx';
import { Undo2 } from '#components/ui/icons.tsx';
import type { TakeView } from '#lib/take/take.ts';
import { useMark } from './use-mark.ts';

/** The way back for the take that was deleted last. Its video is kept, and the ledger brings back older ones. */
export function DeletedTake({ take: { id, number }, onBack }: { readonly take: TakeView; readonly onBack: () => void }) {
  const t = useTranslations('takes');
  const mark = useMark(id);
  const button = useRef<HTMLButtonElement>(null);
  const [isBusy, setBusy] = useState(false);
  // The dialog that deleted it is gone, and with it the focus: it goes on here.
  useEffect(() => button.current?.focus(), []);

  async function putBack() {
    if (isBusy) return;
    setBusy(true);
    const back = await mark({ isDeleted: false });
    setBusy(false);
    if (back === null) return;
    onBack();
    focusWhenThere(`[data-take="${CSS.escape(id)}"]`, ['[aria-haspopup="dialog"]']);
  }

  return (
    <p role="status" className="mb-1 flex items-center gap-2 text-dim text-sm">
      {t('deleted', { number })}
      <Button size="small" ref={button} onClick={() => void putBack()}>
        <Undo2 />
        {t('undoDelete')}
      </Button>
    </p>
  );
}
