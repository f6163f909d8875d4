'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import type { TakeView } from '#lib/take/take.ts';

/** What a finished take can be looked at beside, and where it can lead. */
export type Way = 'compare' | 'again' | 'continue';

const CompareDialog = loadLater(() => import('#components/compare/compare-dialog.tsx'));
const AgainDialog = loadLater(() => import('#components/again/again-dialog.tsx'));
const ContinueDialog = loadLater(() => import('#components/again/continue-dialog.tsx'));

export function TakeWays({ take, onChoose }: { readonly take: TakeView; readonly onChoose: (way: Way) => void }) {
  const compare = useTranslations('compare');
  const t = useTranslations('again');
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-line border-t pt-4">
      <Button size="large" aria-haspopup="dialog" onClick={() => onChoose('compare')}>
        <b>{compare('open')}</b>
      </Button>
      <Button size="large" aria-haspopup="dialog" onClick={() => onChoose('again')}>
        <b>{t(take.shots.length > 1 ? 'open' : 'openWhole')}</b>
      </Button>
      <Button size="large" aria-haspopup="dialog" onClick={() => onChoose('continue')}>
        <b>{t('continueOpen')}</b>
      </Button>
    </div>
  );
}

export function WayDialog({ way, take, onClose }: { readonly way: Way; readonly take: TakeView; readonly onClose: () => void }) {
  if (way === 'compare') return <CompareDialog takeId={take.id} onClose={onClose} />;
  return way === 'again' ? <AgainDialog take={take} onClose={onClose} /> : <ContinueDialog take={take} onClose={onClose} />;
}
