'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { LoaderCircle } from '#components/ui/icons.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { ImageReference } from '#lib/storyboard/document.ts';
import { type ImageProblem, needsCrop } from '#lib/storyboard/images/problems.ts';
import { lookAtAddress } from './look-at-address.ts';
import { mendPicture, problemsOf, storedIdOf } from './mend-picture.ts';
import { kindName, megabytesText, pixelsText } from './picture-facts.ts';
import { pictureWork } from './picture-work.ts';

const MEBIBYTE = 1024 * 1024;

/** Under a picture: its size, and what keeps it from being sent as it is, with the button that mends it. */
export function PictureNotes({ reference }: { readonly reference: ImageReference }) {
  const editor = useEditor();
  const t = useTranslations('images');
  const failureWords = useFailureWords();
  const isBusy = useStore(pictureWork(editor), ({ busy }) => busy.includes(reference.id));
  const failure = useStore(pictureWork(editor), ({ failures }) => failures[reference.id]);
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
        <Problems reference={reference} />
      )}
      {failure && !isBusy && (
        <p role="alert" className="mt-1 text-2xs text-bad">
          <span className="sr-only">{reference.name}: </span>
          {failureWords(failure)}
          {source.facts === null && (
            <Button size="small" className="mt-1" onClick={() => void lookAtAddress(editor, reference)}>
              <b>{t('lookAgain')}</b>
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function Problems({ reference }: { readonly reference: ImageReference }) {
  const editor = useEditor();
  const t = useTranslations('images');
  const meaningId = useId();
  const model = useStoryboard(({ settings }) => settings.model);
  const problems = problemsOf(reference, model);
  const [first] = problems;
  if (!first) return null;
  const rules = LIMITS[model].image;
  const most = String(rules.maxBytes / MEBIBYTE);
  const least = String(rules.minSidePixels);
  const kind = kindName(reference.source.facts?.mediaType ?? '');
  const inWords = (problem: ImageProblem) =>
    problem === 'image-type'
      ? t(`problems.${problem}`, { kind })
      : problem === 'image-too-large'
        ? t(`problems.${problem}`, { most })
        : problem === 'image-too-small'
          ? t(`problems.${problem}`, { least })
          : t(`problems.${problem}`, { most: String(rules.maxElongation) });
  const meaning = (problem: ImageProblem) =>
    problem === 'image-too-large'
      ? t(`meaning.${problem}`, { most })
      : problem === 'image-too-small'
        ? t(`meaning.${problem}`, { least })
        : t(`meaning.${problem}`);
  const how = needsCrop(problems) ? 'crop' : 'mend';
  const action =
    how === 'crop' || first === 'image-too-elongated' ? t('mend.crop') : problems.length > 1 ? t('mend.several') : t(`mend.${first}`);
  const explained = [...problems.map(meaning), t('meaning.kept')].join(' ');
  return (
    <div className="mt-1">
      <p className="text-2xs text-bad">{problems.map(inWords).join(', ')}</p>
      {storedIdOf(reference) !== null && (
        <>
          <Button
            size="small"
            className="mt-1 max-w-full"
            aria-label={t('mendOf', { action, name: reference.name })}
            aria-describedby={meaningId}
            title={explained}
            onClick={() => mendPicture(editor, reference.id, how)}
          >
            <b className="truncate">{action}</b>
          </Button>
          <span id={meaningId} hidden>
            {explained}
          </span>
        </>
      )}
    </div>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
