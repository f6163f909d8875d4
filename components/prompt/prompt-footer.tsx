'use client';

import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { AtSign } from '#components/ui/icons.tsx';
import { createStore } from '#lib/client/store.ts';
import { useStore } from '#lib/client/use-store.ts';
import { CameraButton } from './camera/camera-button.tsx';
import type { PromptField } from './field/create-field.ts';
import { FOOTER_BUTTON, FOOTER_ICON } from './footer-look.ts';
import { PromptCounter } from './prompt-counter.tsx';
import type { PromptSource } from './prompt-source.ts';
import { ShortenButton } from './shorten-button.tsx';

/** What can be put at the caret, and how long the prompt is. In view when kept, when in use, and when the prompt is too long. */
export function PromptFooter({
  source,
  live,
  field,
  maxLength,
  isKept,
  children,
}: {
  readonly source: PromptSource;
  /** For a press, which may come before `field` does. */
  readonly live: RefObject<PromptField | null>;
  readonly field: PromptField | null;
  readonly maxLength: number;
  readonly isKept: boolean;
  readonly children?: ReactNode;
}) {
  const t = useTranslations('prompt');
  const [atFirst] = useState(() => createStore(source.rawLength(source.prompt() ?? '')));
  const rawLength = field?.length.rawLength ?? atFirst;
  const isTooLong = useStore(rawLength, (length) => length > maxLength);

  return (
    <div
      className={classNames(
        'mt-1.5 flex-wrap items-center gap-x-2.5 gap-y-1',
        isKept || isTooLong ? 'flex' : 'hidden group-focus-within/prompt:flex',
      )}
    >
      <button
        type="button"
        // The caret stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => live.current?.mention()}
        className={FOOTER_BUTTON}
      >
        <AtSign className={FOOTER_ICON} />
        {t('reference')}
      </button>
      <CameraButton field={field} />
      {children}
      {isTooLong && field && <ShortenButton field={field} />}
      <PromptCounter source={source} rawLength={rawLength} maxLength={maxLength} className="ml-auto" />
    </div>
  );
}
