'use client';

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { classNames } from '#components/ui/class-names.ts';
import { useSaveStatus } from '#lib/client/editor.tsx';

const SHOWN = {
  saved: { words: 'Saved', Icon: Check },
  saving: { words: 'Saving…', Icon: LoaderCircle },
  'not-saved': { words: 'Not saved', Icon: CloudOff },
} as const;

/** Whether the work is safe. Not announced on every pause in typing; what goes wrong is, by the banner below. */
export function SaveStatus() {
  const { status } = useSaveStatus();
  const { words, Icon } = SHOWN[status];
  const isBad = status === 'not-saved';
  return (
    <span
      className={classNames(
        'inline-flex flex-none items-center gap-[5px] whitespace-nowrap text-sm [&_.lucide]:size-[13px]',
        isBad ? 'text-bad' : 'text-faint',
      )}
    >
      <Icon aria-hidden className={status === 'saving' ? 'animate-spin' : undefined} />
      <span className={isBad ? undefined : 'max-lg:sr-only'}>{words}</span>
    </span>
  );
}
