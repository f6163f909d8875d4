'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { LoaderCircle } from '#components/ui/icons.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { ImageReference } from '#lib/storyboard/document.ts';
import { problemsOf } from '#lib/storyboard/images/picture-state.ts';
import { focusCard } from './card-focus.ts';
import { PictureProblems } from './card-later.ts';
import { lookAtAddress } from './look-at-address.ts';
import { megabytesText, pixelsText } from './picture-facts.ts';
import { pictureWork } from './picture-work.ts';

/** Under a picture: its size, and what keeps it from being sent as it is, with the button that mends it. */
export function PictureNotes({ reference }: { readonly reference: ImageReference }) {
  const editor = useEditor();
  const t = useTranslations('images');
  const failureWords = useFailureWords();
  const isBusy = useStore(pictureWork(editor), ({ busy }) => busy.includes(reference.id));
  const failure = useStore(pictureWork(editor), ({ failures }) => failures[reference.id]);
  const model = useStoryboard(({ settings }) => settings.model);
  const problems = problemsOf(reference, LIMITS[model].image);
  const { source } = reference;
  return (
    <>
      {source.facts && (
        <small className="block truncate text-2xs text-faint tabular-nums">
          {pixelsText(source.facts)} · {megabytesText(source.facts.bytes)}
        </small>
      )}
      {source.type === 'url' && <small className="block truncate text-2xs text-faint">{hostOf(source.url)}</small>}
      {isBusy ? (
        <p role="status" className="mt-1 flex items-center gap-1 text-2xs text-dim [&_.icon]:icon-3">
          <LoaderCircle className="motion-safe:animate-spin" />
          {source.facts ? t('working', { name: reference.name }) : t('looking')}
        </p>
      ) : (
        problems.length > 0 && <PictureProblems reference={reference} problems={problems} model={model} />
      )}
      {failure && !isBusy && (
        <p role="alert" className="mt-1 text-2xs text-bad">
          <span className="sr-only">{reference.name}: </span>
          {failureWords(failure)}
          {source.facts === null && (
            <Button
              size="small"
              className="mt-1"
              onClick={({ detail }) => {
                // Pressed by keys, and away while somebody looks.
                if (detail === 0) focusCard(reference.id);
                void lookAtAddress(editor, reference);
              }}
            >
              <b>{t('lookAgain')}</b>
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
