'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { shotCountOf } from '#lib/cuts/cuts-of-take.ts';
import type { TakeView } from '#lib/take/take.ts';

/** What comes next for a finished take: to be looked at beside another, or to lead on. */
export type NextStep = 'compare' | 'again' | 'continue';

const CompareDialog = loadLater(() => import('#components/compare/compare-dialog.tsx'));
const AgainDialog = loadLater(() => import('#components/again/again-dialog.tsx'));
const ContinueDialog = loadLater(() => import('#components/again/continue-dialog.tsx'));

export function NextSteps({ take, onChoose }: { readonly take: TakeView; readonly onChoose: (step: NextStep) => void }) {
  const compare = useTranslations('compare');
  const t = useTranslations('again');
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-line border-t pt-4">
      <Button size="large" aria-haspopup="dialog" onClick={() => onChoose('compare')}>
        <b>{compare('open')}</b>
      </Button>
      <Button size="large" aria-haspopup="dialog" onClick={() => onChoose('again')}>
        <b>{t(shotCountOf(take) > 1 ? 'open' : 'openWhole')}</b>
      </Button>
      <Button size="large" aria-haspopup="dialog" onClick={() => onChoose('continue')}>
        <b>{t('continueOpen')}</b>
      </Button>
    </div>
  );
}

export function NextStepDialog({
  step,
  take,
  onClose,
}: {
  readonly step: NextStep;
  readonly take: TakeView;
  readonly onClose: () => void;
}) {
  if (step === 'compare') return <CompareDialog takeId={take.id} onClose={onClose} />;
  return step === 'again' ? <AgainDialog take={take} onClose={onClose} /> : <ContinueDialog take={take} onClose={onClose} />;
}
