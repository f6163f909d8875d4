'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '#components/ui/button.tsx';
import { Download } from '#components/ui/icons.tsx';
import type { AnimaticFile, ExportFailure } from './export-animatic.ts';
import { LeftOutWords } from './left-out-words.tsx';

export type State =
  | { readonly at: 'asked' }
  /** For a file that is still on its way into the storyboard. */
  | { readonly at: 'waiting'; readonly fileName: string }
  | { readonly at: 'making'; readonly share: number }
  | { readonly at: 'made'; readonly file: AnimaticFile; readonly url: string }
  | { readonly at: 'failed'; readonly code: ExportFailure['code'] };

/** How far it is and how it ended. Always there, so that what appears in it is read out. */
export function Outcome({ state, name, totalSeconds }: { readonly state: State; readonly name: string; readonly totalSeconds: number }) {
  const t = useTranslations('animatic');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (state.at === 'made') link.current?.focus();
  }, [state.at]);
  return (
    <div role="status" className="grid gap-2 text-sm-plus">
      {state.at === 'waiting' && t('waiting', { name: state.fileName })}
      {state.at === 'making' && (
        <label className="grid gap-1.5">
          {t('making')}
          <progress value={state.share} max={1} className="h-1.5 w-full accent-accent" />
        </label>
      )}
      {state.at === 'made' && (
        <>
          <LeftOutWords leftOut={state.file.leftOut} />
          <a ref={link} href={state.url} download={`${name}.${state.file.container}`} className={buttonClass({ variant: 'primary' })}>
            <Download />
            <b>{t('download', { megabytes: megabytes(state.file.blob.size), kind: state.file.container })}</b>
          </a>
          <p className="text-dim">
            {t('made', { seconds: tenths(state.file.elapsedSeconds), times: tenths(totalSeconds / state.file.elapsedSeconds) })}
          </p>
        </>
      )}
      {state.at === 'failed' && <p className="text-bad">{t(state.code)}</p>}
    </div>
  );
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
export const megabytes = (bytes: number): number => Math.max(0.1, tenths(bytes / 1_000_000));
