'use client';

import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { CircleQuestionMark } from '#components/ui/icons.tsx';

/** The visible way to the list of keys, which also tells its key. */
export function HelpButton({ onShow }: { readonly onShow: () => void }) {
  const t = useTranslations('shortcuts');
  return (
    <IconButton label={t('title')} shortcut="?" aria-keyshortcuts="?" onClick={onShow}>
      <CircleQuestionMark />
    </IconButton>
  );
}
