'use client';

import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Plus } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';

const ElementDialog = loadLater(() => import('#components/elements/element-dialog.tsx'));

/** The button; what it opens is loaded with the first press. */
export function AddElement() {
  const t = useTranslations('elements');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('add')} small tip={{ align: 'end' }} data-adds="element" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus />
      </IconButton>
      {isOpen && createPortal(<ElementDialog onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}
