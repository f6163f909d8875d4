'use client';

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { answered } from '#lib/client/answered.ts';
import { type ActionFailure, useEditor } from '#lib/client/editor.tsx';
import { CAP_DAYS, type Ledger, type Spent } from '#lib/take/ledger.ts';
import { dollarsText } from './dollars.ts';
import { LedgerTakes } from './ledger-takes.tsx';
import { SpendingCap } from './spending-cap.tsx';

/** What the takes of this storyboard cost, and all takes; and the limit at which Generate stops. */
export default function LedgerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('price');
  const ui = useTranslations('ui');
  const say = useFailureWords();
  const { ledger, failure, read } = useLedger();
  return (
    <Dialog title={t('spent')} open onClose={onClose}>
      {failure !== null && (
        <div role="alert" className="flex flex-col items-start gap-3 pb-3">
          <p className="text-bad">{say(failure)}</p>
          <Button onClick={read}>
            <b>{ui('try-again')}</b>
          </Button>
        </div>
      )}
      {ledger === null ? (
        failure === null && (
          <p role="status" className="py-8 text-center text-dim">
            {t('loading')}
          </p>
        )
      ) : (
        <>
          <LedgerTakes takes={ledger.takes} onChange={read} />
          <dl className="mt-3 grid grid-cols-[1fr_auto_auto] gap-x-4 gap-y-1 text-sm">
            <Sum name={t('ofStoryboard')} spent={ledger.storyboard} />
            <Sum name={t('ofLastDays', { days: CAP_DAYS })} spent={ledger.recent} />
            <Sum name={t('ofAll')} spent={ledger.total} />
          </dl>
          <SpendingCap dollars={ledger.capDollars} onChange={read} />
        </>
      )}
    </Dialog>
  );
}

function Sum({ name, spent }: { readonly name: string; readonly spent: Spent }) {
  const t = useTranslations('price');
  return (
    <div className="col-span-3 grid grid-cols-subgrid">
      <dt className="text-dim">{name}</dt>
      <dd className="text-right text-soft">{t('units', { units: spent.units })}</dd>
      <dd className="text-right font-semibold">{dollarsText(spent.dollars)}</dd>
    </div>
  );
}

/** Read when the dialog opens, and again after what was changed in it. */
function useLedger() {
  const { actions, storyboardId } = useEditor();
  const [ledger, setLedger] = useState<Ledger | null>(null);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const read = useCallback(async () => {
    setFailure(null);
    const answer = await answered(actions.readLedger({ storyboardId }));
    if (answer.ok) setLedger(answer.value);
    else setFailure(answer.error);
  }, [actions, storyboardId]);
  useEffect(() => void read(), [read]);
  return { ledger, failure, read: () => void read() };
}
