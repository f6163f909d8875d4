'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import type { Way } from './prepare-way.ts';
import { usePrepare } from './use-prepare.ts';

/** The ways there are, each with its price and a button that prepares it. */
export function WayList({ ways }: { readonly ways: readonly Way[] }) {
  const t = useTranslations('again');
  const { busy, failure, prepare } = usePrepare();
  return (
    <>
      <ul className="mt-3 grid gap-2.5">
        {ways.map((way) => (
          <li key={way.key}>
            <fieldset
              aria-label={way.title}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 rounded-lg border border-line p-3"
            >
              <h3 className="font-semibold text-base">{way.title}</h3>
              <span className="whitespace-nowrap text-right text-sm tabular-nums">
                {t('price', { dollars: `$${way.dollars.toFixed(2)}` })}
              </span>
              <div className="grid gap-1">
                {way.words.map((words) => (
                  <p key={words} className="text-dim text-sm">
                    {words}
                  </p>
                ))}
              </div>
              <Button
                aria-label={`${t('prepare')}: ${way.title}`}
                aria-disabled={busy !== null || undefined}
                onClick={() => void prepare(way)}
                className="self-end pointer-coarse:h-10"
              >
                <b>{busy === way.key ? t('preparing') : t('prepare')}</b>
              </Button>
            </fieldset>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {busy !== null && t('preparing')}
      </p>
      {failure !== null && (
        <p role="alert" className="mt-3 text-bad text-sm">
          {t('failed', { reason: failure })}
        </p>
      )}
    </>
  );
}
