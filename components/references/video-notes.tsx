'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { VideoReference } from '#lib/storyboard/document.ts';
import { withCopy } from './look-at-address.ts';
import { megabytesText, pixelsText } from './picture-facts.ts';
import { lookAtVideo } from './video-at-address.ts';

/** Under a video: its length, rate and size as its file says, or the offer to read them. */
export function VideoNotes({ reference }: { readonly reference: VideoReference }) {
  const editor = useEditor();
  const t = useTranslations('videos');
  const failureWords = useFailureWords();
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { source } = reference;
  const { facts } = source;

  async function read(url: string) {
    setReading(true);
    setFailure(undefined);
    const looked = await lookAtVideo(url, new AbortController().signal);
    setReading(false);
    const trouble = looked.ok ? looked.value.unread : looked.error;
    if (trouble) setFailure(failureWords(trouble));
    // Found out, not decided: no step of undo.
    else if (looked.ok && looked.value.copy)
      editor.amend(withCopy(url, { facts: looked.value.copy.facts, copyId: looked.value.copy.fileId }));
  }

  return (
    <>
      {facts && (
        <small className="block text-2xs text-faint tabular-nums leading-normal">
          {[
            facts.durationSeconds !== null && t('seconds', { seconds: tenths(facts.durationSeconds) }),
            facts.framesPerSecond !== null && t('rate', { rate: hundredths(facts.framesPerSecond) }),
            pixelsText(facts),
            megabytesText(facts.bytes),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )}
      {source.type === 'url' && (
        <small className="block truncate text-2xs text-faint">{URL.canParse(source.url) ? new URL(source.url).hostname : source.url}</small>
      )}
      {source.type === 'url' && facts === null && (
        <p role={isReading ? 'status' : undefined} className="mt-1 text-2xs text-dim">
          {isReading ? t('reading') : t('notRead')}
          {!isReading && (
            <Button size="small" className="mt-1 block" onClick={() => void read(source.url)}>
              <b>{t('read')}</b>
            </Button>
          )}
        </p>
      )}
      {failure && (
        <p role="alert" className="mt-1 text-2xs text-bad">
          <span className="sr-only">{reference.name}: </span>
          {failure}
        </p>
      )}
    </>
  );
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10);
const hundredths = (value: number): string => String(Math.round(value * 100) / 100);
