'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';

const ElementDialog = dynamic(() => import('#components/elements/element-dialog.tsx'), { ssr: false });

/** The button; what it opens is loaded with the first press. */
export function AddElement() {
  const t = useTranslations('elements');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('add')} small tip={{ align: 'end' }} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus />
      </IconButton>
      {isOpen && createPortal(<ElementDialog onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}
