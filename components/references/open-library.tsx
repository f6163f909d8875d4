'use client';

import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Library } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';

const LibraryDialog = loadLater(() => import('#components/library/library-dialog.tsx'));

/** The button; what it opens is loaded with the first press. */
export function OpenLibrary() {
  const t = useTranslations('library');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('title')} small tip={{ align: 'end' }} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Library />
      </IconButton>
      {isOpen && createPortal(<LibraryDialog onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}
