'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { ChevronDown } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';

const PriceDialog = loadLater(() => import('./price-dialog.tsx'));
const LedgerDialog = loadLater(() => import('./ledger-dialog.tsx'));

/** The small end of Generate: how many takes, how their price comes about, and what was spent so far. */
export function PriceButton({ isQuiet }: { readonly isQuiet: boolean }) {
  const t = useTranslations('price');
  const [open, setOpen] = useState<'price' | 'spent' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        aria-label={t('open')}
        aria-haspopup="dialog"
        onClick={() => setOpen('price')}
        className={classNames(
          'grid w-7 flex-none place-items-center rounded-r-[9px] border-on-accent/20 border-l bg-accent text-on-accent transition-colors hover:bg-accent-hover pointer-coarse:w-11 [&_.icon]:icon-4',
          isQuiet && 'opacity-45',
        )}
      >
        <ChevronDown />
      </button>
      {open === 'price' && <PriceDialog onClose={close} onShowSpent={() => setOpen('spent')} />}
      {open === 'spent' && <LedgerDialog onClose={close} />}
    </>
  );
}
