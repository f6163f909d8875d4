'use client';

import { X } from 'lucide-react';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';

/** What just happened, for a while; and what only needs to be heard. */
export function NoticeToast() {
  const { notices } = useEditor();
  const notice = useStore(notices.current, (current) => current);
  const spoken = useStore(notices.spoken, (words) => words);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <div aria-live="assertive" className="pointer-events-none fixed inset-x-0 bottom-24 z-50 flex justify-center px-4 lg:bottom-56">
        {notice && (
          <p
            key={notice.id}
            role={notice.tone === 'bad' ? 'alert' : undefined}
            className={classNames(
              'pointer-events-auto flex max-w-xl items-center gap-2 rounded-xl border bg-raised py-1.5 pr-1.5 pl-4 text-base text-ink shadow-float',
              notice.tone === 'bad' ? 'border-bad/60' : 'border-line-strong',
            )}
          >
            {notice.sentence}
            <IconButton label="Dismiss" small onClick={notices.dismiss}>
              <X aria-hidden />
            </IconButton>
          </p>
        )}
      </div>
    </>
  );
}
