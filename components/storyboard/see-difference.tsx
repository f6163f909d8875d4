'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import type { KeptWork } from '#lib/client/offer-unsaved-work.ts';

const TwoVersionsDialog = loadLater(() => import('./two-versions-dialog.tsx'));

/** Opens the comparison of two versions, which is loaded only then: few people ever need it. */
export function SeeDifference({ kept = null }: { readonly kept?: KeptWork | null }) {
  const t = useTranslations('conflict');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <b>{t('see')}</b>
      </Button>
      {isOpen && <TwoVersionsDialog kept={kept} onClose={() => setOpen(false)} />}
    </>
  );
}
