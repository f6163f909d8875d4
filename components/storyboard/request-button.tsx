'use client';

import { Braces } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';

const RequestDialog = lazy(() => import('./request-dialog.tsx'));

/** Opens the compiled request, at any time, whether anything is to mend or not. `full` shows its name. */
export function RequestButton({ full = false }: { readonly full?: boolean }) {
  const t = useTranslations('request');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {full ? (
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog" className="h-11 w-full">
          <Braces aria-hidden />
          <b>{t('title')}</b>
        </Button>
      ) : (
        <IconButton label={t('title')} tip={{ align: 'end' }} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Braces aria-hidden />
        </IconButton>
      )}
      {isOpen && (
        <Suspense>
          <RequestDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
