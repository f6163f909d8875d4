'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { CAMERA_GROUPS, type CAMERA_TERMS } from '#lib/prompt/camera-vocabulary.ts';

type Term = (typeof CAMERA_TERMS)[number];

export function cameraOptionId(id: string, place: number): string {
  return `${id}-${place}`;
}

/** The terms to choose from, under their headings, or best first when they were searched for. */
export function CameraOptions({
  id,
  terms,
  active,
  isGrouped,
  onChoose,
}: {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly active: number;
  readonly isGrouped: boolean;
  readonly onChoose: (words: string) => void;
}) {
  const t = useTranslations('camera');
  const option = (term: Term) => (
    <Option key={term.id} id={cameraOptionId(id, terms.indexOf(term))} term={term} isActive={terms[active] === term} onChoose={onChoose} />
  );
  return (
    <div
      role="listbox"
      id={`${id}-list`}
      aria-label={t('title')}
      hidden={terms.length === 0}
      className="max-h-[min(20rem,45dvh)] overflow-y-auto overscroll-contain p-1"
    >
      {isGrouped
        ? CAMERA_GROUPS.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
            <div key={group} role="group" aria-label={t(`groups.${group}`)}>
              <div aria-hidden="true" className="px-2 pt-2 pb-1 font-medium text-faint text-xs">
                {t(`groups.${group}`)}
              </div>
              {terms.filter((term) => term.group === group).map(option)}
            </div>
          ))
        : terms.map(option)}
    </div>
  );
}

function Option({
  id,
  term,
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly term: Term;
  readonly isActive: boolean;
  readonly onChoose: (words: string) => void;
}) {
  const t = useTranslations('camera');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys belong to the search field, which names the active option.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(term.words)}
      className={classNames(
        'cursor-pointer rounded-md px-2 py-1.5 pointer-coarse:py-2.5',
        isActive ? 'bg-raised text-ink' : 'text-soft hover:bg-raised',
      )}
    >
      <b lang="en" className="font-medium">
        {term.words}
      </b>{' '}
      <span className="text-dim text-sm">{t(`terms.${term.id}`)}</span>
    </div>
  );
}
