import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import type { SentReferences } from '#lib/storyboard/sent-references.ts';

const COLOURS = { image: 'text-image', element: 'text-element', video: 'text-video' } as const;

/** Which reference each number means: the numbers are counted when a request is made and stand nowhere else. */
export function RequestNumbers({ sent }: { readonly sent: SentReferences }) {
  const t = useTranslations('request');
  return (
    <div>
      <h3 className="mb-1.5 text-dim text-sm">{t('numbers')}</h3>
      {sent.length === 0 ? (
        <p className="text-dim text-sm">{t('none')}</p>
      ) : (
        <dl className="space-y-1 text-sm">
          {sent.map(({ reference, token }) => (
            <div key={reference.id} className="flex gap-2">
              <dt className={classNames('flex-none font-mono text-xs-plus', COLOURS[token.kind])}>
                {token.kind}_{token.number}
              </dt>
              <dd className="min-w-0 truncate">{reference.name}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
