import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { STORED } from '#lib/storyboard/document.ts';

/** The title where it stands, as a field: Enter and leaving it keep what is written, Escape does not. `onDone` gets null then. */
export function RenameField({ title, onDone }: { readonly title: string; readonly onDone: (title: string | null) => void }) {
  const t = useTranslations('home');
  const field = useRef<HTMLInputElement>(null);
  /** The field also loses the focus by going away, which must not be heard as a second answer. */
  const isDone = useRef(false);
  const done = (wanted: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(wanted === null || wanted.trim() === title ? null : wanted.trim());
  };
  useEffect(() => {
    // A frame later, after the menu has given the focus back to its button.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      ref={field}
      aria-label={t('title')}
      defaultValue={title}
      maxLength={STORED.maxTitleLength}
      autoComplete="off"
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isInputMethodKey(event.nativeEvent)) return;
        if (event.key === 'Enter') done(event.currentTarget.value);
        if (event.key === 'Escape') done(null);
      }}
      className="relative z-10 h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-canvas px-2 font-[550] text-ink text-md"
    />
  );
}
