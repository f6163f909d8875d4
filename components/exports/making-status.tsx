'use client';

import { useTranslations } from 'use-intl/react';
import { LeftOutWords } from '#components/preview/animatic-export/left-out-words.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import type { Making, Outcome } from './use-making.ts';

/** What is being made and how it ended. Always there, so that what appears in it is read out. */
export function MakingStatus({ busyKey, share, awaited, outcome }: Pick<Making, 'busyKey' | 'share' | 'awaited' | 'outcome'>) {
  const t = useTranslations('exports');
  const animatic = useTranslations('animatic');
  return (
    <div role="status" className="sticky bottom-0 -mb-4 bg-panel pb-3 text-sm empty:p-0">
      {awaited !== null && animatic('waiting', { name: awaited })}
      {busyKey !== null && awaited === null && share === null && t('making')}
      {share !== null && (
        <label className="grid gap-1.5">
          {t('making-animatic')}
          <progress value={share} max={1} className="h-1.5 w-full accent-accent" />
        </label>
      )}
      {outcome && <OutcomeWords outcome={outcome} />}
    </div>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const t = useTranslations('exports');
  const animatic = useTranslations('animatic');
  const failureWords = useFailureWords();
  if ('made' in outcome) return t('made', { name: outcome.made });
  if ('begun' in outcome) {
    return (
      <>
        {t('pack-begun')}
        <LeftOutWords leftOut={outcome.begun} />
      </>
    );
  }
  if ('failure' in outcome) return <span className="text-bad">{failureWords(outcome.failure)}</span>;
  const { trouble } = outcome;
  return <span className="text-bad">{trouble === 'only-webm' ? t(trouble) : animatic(trouble)}</span>;
}
