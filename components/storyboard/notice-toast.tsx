'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { X } from '#components/ui/icons.tsx';
import { useSay } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';

/**
 * What just happened, for a while, and as long as somebody points at it or has the focus in it; and what only needs to
 * be heard. It stands over the picture of the preview (its place is given by `className`), where no control is.
 */
export function NoticeToast({ className }: { readonly className?: string }) {
  const { notices } = useEditor();
  const say = useSay();
  const t = useTranslations('editor');
  const notice = useStore(notices.current, (current) => current);
  const spoken = useStore(notices.spoken, (words) => words);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <div role="status" className={classNames('pointer-events-none z-30 flex justify-center', className)}>
        {notice && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on the screen; there is nothing to press.
          <div
            key={notice.id}
            onPointerEnter={notices.hold}
            onPointerLeave={notices.release}
            onFocus={notices.hold}
            onBlur={notices.release}
            onKeyDown={(event) => event.key === 'Escape' && notices.dismiss()}
            className={classNames(
              'pointer-events-auto flex max-w-xl items-center gap-2 rounded-xl border bg-raised py-1.5 pr-1.5 pl-4 text-base text-ink shadow-float',
              notice.tone === 'bad' ? 'border-bad/60' : 'border-line-strong',
            )}
          >
            <p>{say(notice.said)}</p>
            <IconButton label={t('dismiss')} small tip={{ align: 'end' }} onClick={notices.dismiss}>
              <X />
            </IconButton>
          </div>
        )}
      </div>
    </>
  );
}
