'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { usePreviewSource } from '#lib/client/editor.tsx';
import { useTakes } from '#lib/client/takes-query.ts';
import type { TakeView } from '#lib/take/take.ts';
import { DeletedTake } from './deleted-take.tsx';
import { QueueNotice } from './queue-notice.tsx';
import { TakeCard } from './take-card.tsx';

/** Everything that was generated of this storyboard, newest first. */
export function TakesPanel({ className }: { readonly className?: string }) {
  const t = useTranslations('takes');
  const { takes, unreachable } = useTakes();
  const [source] = usePreviewSource();
  const [deleted, setDeleted] = useState<TakeView | null>(null);
  return (
    <section aria-label={t('heading')} className={classNames('min-w-0', className)}>
      <h2 className="sr-only">{t('heading')}</h2>
      {unreachable && (
        <p role="alert" className="mb-2 text-bad text-sm">
          {t('unreachable')}
        </p>
      )}
      {deleted && <DeletedTake key={deleted.id} take={deleted} onBack={() => setDeleted(null)} />}
      <QueueNotice takes={takes} />
      {takes.length === 0 ? (
        <p className="text-faint text-sm">{t('empty')}</p>
      ) : (
        // Room for the outline of the take that is shown.
        <div className="flex gap-2.5 overflow-x-auto p-1 max-lg:flex-wrap">
          {takes.map((take) => (
            <TakeCard key={take.id} take={take} isShown={take.id === source} onDeleted={setDeleted} />
          ))}
        </div>
      )}
    </section>
  );
}
