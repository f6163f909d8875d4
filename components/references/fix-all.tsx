'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Wand } from '#components/ui/icons.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { mendableWithoutAsking } from './picture-state.ts';

/** One press for every picture that can be mended without a choice. */
export function FixAll() {
  const editor = useEditor();
  const t = useTranslations('images');
  const mendable = useStoryboard(
    (board) => mendableWithoutAsking(board).map(({ id }) => id),
    (one, other) => one.join() === other.join(),
  );
  function mend(referenceIds: readonly string[]) {
    void import('./mend-picture.ts').then(
      ({ mendPictures }) => mendPictures(editor, referenceIds),
      () => editor.notices.tell({ key: 'not-loaded' }, 'bad'),
    );
  }
  if (mendable.length < 2) return null;
  return (
    <Button size="small" onClick={() => mend(mendable)}>
      <Wand />
      <b>{t('fixAll')}</b>
    </Button>
  );
}
