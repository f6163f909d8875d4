'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { Check, CircleDashed, CloudOff } from '#components/ui/icons.tsx';
import { useSaveStatus } from '#lib/client/editor.tsx';

const ICONS = {
  saved: Check,
  saving: CircleDashed,
  'not-saved': CloudOff,
} as const;

/** Whether the work is safe. Not announced on every pause in typing; what goes wrong is, by the banner below. */
export function SaveStatus() {
  const t = useTranslations('editor');
  const { status } = useSaveStatus();
  const Icon = ICONS[status];
  const isBad = status === 'not-saved';
  return (
    <span
      className={classNames(
        'inline-flex flex-none items-center gap-[5px] whitespace-nowrap text-sm [&_.icon]:icon-[13px]',
        isBad ? 'text-bad' : 'text-faint',
      )}
    >
      {/* It stands still: it is there all through typing, and what moves makes the browser draw every frame. */}
      <Icon />
      <span className={isBad ? undefined : 'max-lg:sr-only'}>{t(status)}</span>
    </span>
  );
}
