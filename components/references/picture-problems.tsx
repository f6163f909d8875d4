'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import type { ImageReference, Storyboard } from '#lib/storyboard/document.ts';
import { storedIdOf } from '#lib/storyboard/images/picture-state.ts';
import { type ImageProblem, needsCrop } from '#lib/storyboard/images/problems.ts';
import { focusCard } from './card-focus.ts';
import { mendPicture } from './mend-picture.ts';
import { kindName } from './picture-facts.ts';

const MEBIBYTE = 1024 * 1024;

/** What keeps a picture from being sent as it is, and the button that mends it. */
export function PictureProblems({
  reference,
  problems,
  model,
}: {
  readonly reference: ImageReference;
  readonly problems: readonly ImageProblem[];
  readonly model: Storyboard['settings']['model'];
}) {
  const editor = useEditor();
  const t = useTranslations('images');
  const meaningId = useId();
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
            onClick={({ detail }) => {
              // Pressed by keys, and gone once it is done; a frame to crop with gives the focus back to where it was.
              if (detail === 0) focusCard(reference.id);
              mendPicture(editor, reference.id, how);
            }}
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
