'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Film, Images } from '#components/ui/icons.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { ElementView } from '#lib/library/element-view.ts';
import { elementPictureAddress } from '#lib/storyboard/images/picture-address.ts';
import type { Elements } from './use-elements.ts';

/** Why an element cannot be chosen, in the few words that stand on its card. */
export type Refused = 'model' | 'video' | 'taken';

/** Elements as pictures to choose one of: radios, so arrows go from one to the next. */
export function ElementGrid({
  label,
  list,
  words,
  chosenId,
  refusedOf,
  model,
  onChoose,
}: {
  readonly label: string;
  readonly list: Elements;
  /** Only those that hold these words are shown. */
  readonly words: string;
  readonly chosenId: string;
  readonly refusedOf: (element: ElementView) => Refused | null;
  /** As people read it. */
  readonly model: string;
  readonly onChoose: (element: ElementView) => void;
}) {
  const t = useTranslations('elements');
  const engineNames = useTranslations('editor');
  const failureWords = useFailureWords();
  const { engine } = useEditor();
  const { view, failure, isLoading, refresh } = list;
  const shown = (view?.elements ?? []).filter((element) => matches(element, words));

  if (failure !== null && !isLoading) {
    return (
      <Message>
        <span role="alert">{failureWords(failure)}</span>
        <Button onClick={refresh}>{t('refresh')}</Button>
      </Message>
    );
  }
  if (view === null)
    return <Message>{<span role="status">{t('loading', { engine: engineNames(`engine-${engine.engine}`) })}</span>}</Message>;
  if (shown.length === 0) return <Message>{words.trim() === '' ? t('none') : t('noMatch', { words: words.trim() })}</Message>;
  return (
    <>
      <div
        role="radiogroup"
        aria-label={label}
        aria-busy={isLoading}
        className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-2.5 pb-1"
      >
        {shown.map((element) => (
          <ElementCard
            key={element.elementId}
            element={element}
            isChosen={element.elementId === chosenId}
            refused={refusedOf(element)}
            model={model}
            onChoose={() => onChoose(element)}
          />
        ))}
      </div>
      {!view.isWhole && <p className="mt-2 text-faint text-sm">{t('notWhole', { count: String(view.elements.length) })}</p>}
    </>
  );
}

function ElementCard({
  element,
  isChosen,
  refused,
  model,
  onChoose,
}: {
  readonly element: ElementView;
  readonly isChosen: boolean;
  readonly refused: Refused | null;
  readonly model: string;
  readonly onChoose: () => void;
}) {
  const t = useTranslations('elements');
  const Kind = element.kind === 'video' ? Film : Images;
  const name = element.name || t('unnamed', { id: element.elementId });
  return (
    <label className="group relative flex cursor-pointer flex-col overflow-hidden rounded-[14px] border border-line bg-raised has-checked:border-accent has-disabled:cursor-not-allowed has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name="element"
        value={element.elementId}
        checked={isChosen}
        disabled={refused !== null}
        onChange={onChoose}
        className="absolute size-full cursor-pointer appearance-none opacity-0 disabled:cursor-not-allowed"
      />
      {/* biome-ignore lint/performance/noImgElement: it comes small from our own server. */}
      <img
        src={elementPictureAddress(element.elementId)}
        alt=""
        loading="lazy"
        decoding="async"
        className="aspect-4/3 w-full object-cover group-has-disabled:opacity-40"
      />
      <span className="flex min-h-0 flex-1 flex-col gap-0.5 px-2 py-1.5">
        <span className="truncate font-medium text-sm-plus">{name}</span>
        {element.description && <span className="line-clamp-2 text-dim text-xs">{element.description}</span>}
        <span className="mt-auto flex items-center gap-1 text-2xs text-faint [&_.icon]:icon-3 [&_.icon]:flex-none">
          <Kind aria-hidden />
          <span className="truncate">{t(`kindMarks.${element.kind}`)}</span>
        </span>
        {refused && (
          <span className="text-2xs text-soft">{refused === 'model' ? t('refused.model', { model }) : t(`refused.${refused}`)}</span>
        )}
      </span>
    </label>
  );
}

function Message({ children }: { readonly children: React.ReactNode }) {
  return <div className="grid min-h-40 place-content-center justify-items-center gap-3 text-center text-dim text-sm-plus">{children}</div>;
}

function matches({ name, description, elementId }: ElementView, words: string): boolean {
  const text = `${name} ${description} ${elementId}`.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
