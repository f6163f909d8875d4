'use client';

import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { Film } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { Tile } from './tile.tsx';

const VideoDialog = loadLater(() => import('./video-dialog.tsx'));

/** The tile; what it opens is loaded with the first press. */
export function AddVideo() {
  const t = useTranslations('videos');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tile icon={<Film />} data-adds="video" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('add')}
        <span aria-hidden="true" className="block">
          {t('addHint')}
        </span>
      </Tile>
      {isOpen && createPortal(<VideoDialog onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}
