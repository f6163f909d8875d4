'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Braces } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';

const RequestDialog = loadLater(() => import('./request-dialog.tsx'));

/** Opens the compiled request, at any time, whether anything is to mend or not. `full` shows its name. */
export function RequestButton({ full = false }: { readonly full?: boolean }) {
  const t = useTranslations('request');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {full ? (
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog" className="h-11 w-full">
          <Braces />
          <b>{t('title')}</b>
        </Button>
      ) : (
        <IconButton label={t('title')} tip={{ align: 'end' }} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Braces />
        </IconButton>
      )}
      {isOpen && <RequestDialog onClose={() => setOpen(false)} />}
    </>
  );
}
