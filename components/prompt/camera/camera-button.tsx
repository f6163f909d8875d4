'use client';

import { memo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Video } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import type { PromptField } from '../field/create-field.ts';
import { FOOTER_BUTTON, FOOTER_ICON } from '../footer-look.ts';

/** The vocabulary is data that most visits never open. */
const CameraPicker = loadLater(() => import('./camera-picker.tsx'));

/** Opens the camera's vocabulary; what is chosen goes to the caret, where the focus returns. */
export const CameraButton = memo(function CameraButton({ field }: { readonly field: PromptField | null }) {
  const t = useTranslations('camera');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        // The caret stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
        className={FOOTER_BUTTON}
      >
        <Video className={FOOTER_ICON} />
        {t('button')}
      </button>
      {isOpen && field && (
        <CameraPicker
          anchor={() => button.current?.getBoundingClientRect() ?? new DOMRect()}
          onChoose={field.insert}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
});
