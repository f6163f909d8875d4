'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { Reference } from '#lib/storyboard/document.ts';
import type { MentioningPlaces } from '#lib/storyboard/reference-use.ts';
import { removeCard } from './remove-card.ts';

/** Asks before a reference goes that prompts still name, and says which of them lose it. */
export function RemoveReference({
  reference,
  losing,
  onClose,
}: {
  readonly reference: Reference;
  readonly losing: MentioningPlaces;
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  const locale = useLocale();
  const t = useTranslations('references');
  const places = [
    ...losing.shots.map((number) => t('places.shot', { number: String(number) })),
    ...losing.prompts.map((prompt) => t(`places.${prompt}`)),
  ];
  return (
    <Dialog
      title={t('removeQuestion', { name: reference.name })}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              removeCard(editor, reference);
            }}
          >
            {t('removeShort')}
          </Button>
        </>
      }
    >
      <p className="text-soft">{capitalised(t('losing', { count: places.length, places: new Intl.ListFormat(locale).format(places) }))}</p>
    </Dialog>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
