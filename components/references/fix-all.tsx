'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Wand } from '#components/ui/icons.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import { mendableWithoutAsking } from '#lib/storyboard/images/picture-state.ts';
import { focusCard } from './card-focus.ts';
import { mendLater } from './mend-later.ts';

/** One press for every picture that can be mended without a choice. */
export function FixAll() {
  const editor = useEditor();
  const t = useTranslations('images');
  const mendable = useStoryboard(
    (board) => mendableWithoutAsking(board, LIMITS[board.settings.model].image).map(({ id }) => id),
    (one, other) => one.join() === other.join(),
  );
  const [first] = mendable;
  if (first === undefined || mendable.length < 2) return null;
  return (
    <Button
      size="small"
      onClick={({ detail }) => {
        // Pressed by keys, and gone once it is done.
        if (detail === 0) focusCard(first);
        mendLater(editor, ({ mendPictures }) => mendPictures(editor, mendable));
      }}
    >
      <Wand />
      <b>{t('fixAll')}</b>
    </Button>
  );
}
