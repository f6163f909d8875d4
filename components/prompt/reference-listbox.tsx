'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { chipIcon } from './chip-look.ts';
import type { PromptField } from './field/create-field.ts';
import type { Picker } from './field/picker.ts';
import { optionId } from './field/picker-control.ts';
import type { Mentionable } from './mentionable.ts';
import { openAt } from './place-at.ts';

const KIND_TEXT: Readonly<Record<Mentionable['kind'], string>> = { image: 'text-image', element: 'text-element', video: 'text-video' };

/** The references that fit what is typed, at the `@`. The focus stays in the text; the text field names the active option. */
export function ReferenceListbox({ id, field }: { readonly id: string; readonly field: PromptField }) {
  const picker = useStore(field.picker, (shown) => shown);
  return picker && <OpenListbox id={id} field={field} picker={picker} />;
}

function OpenListbox({ id, field, picker }: { readonly id: string; readonly field: PromptField; readonly picker: Picker }) {
  const t = useTranslations('prompt.picker');
  const { notices } = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const { from, options, active } = picker;
  const activeName = options[active]?.name ?? null;

  useLayoutEffect(() => (box.current ? openAt(box.current, () => field.rectOf(from, from + 1)) : undefined), [field, from]);

  useEffect(() => {
    box.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: 'nearest' });
  });

  // The active option of an editable element is not read out by every screen reader.
  useEffect(() => {
    if (activeName !== null) notices.speak(t('active', { name: activeName, number: active + 1, count: options.length }));
  }, [activeName, active, options.length, notices, t]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press must not take the focus and selection from the text.
    <div
      ref={box}
      popover="manual"
      // What scrolls has to be reachable. Tab takes the active option before it ever comes here.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the one that scrolls is no control.
      tabIndex={0}
      className={classNames(
        'fixed inset-auto m-0 max-h-60 w-60 overflow-y-auto rounded-[10px] border border-line-strong bg-panel p-1 text-base text-ink shadow-float',
        // Nothing to choose: it must not lie in the way of what is below it, such as the button for the next shot.
        options.length === 0 && 'pointer-events-none',
      )}
      onMouseDown={(event) => event.preventDefault()}
    >
      {picker.options.length === 0 && (
        <p role="status" className="px-2 py-1.5 text-dim text-sm">
          {picker.typed === '' ? t('none') : t('noneFits')}
        </p>
      )}
      <div role="listbox" id={id} aria-label={t('title')} hidden={picker.options.length === 0}>
        {picker.options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys belong to the text field, which names the active option.
          <div
            key={option.id}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === picker.active}
            onClick={() => field.choose(option.id)}
            className={classNames(
              'flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 pointer-coarse:py-2.5',
              index === picker.active ? 'bg-raised text-ink' : 'text-soft hover:bg-raised',
            )}
          >
            <OptionPicture option={option} />
            <span className="truncate">{option.name}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function OptionPicture({ option }: { readonly option: Mentionable }) {
  const look = 'size-6 flex-none rounded-md';
  const Icon = chipIcon(option.kind);
  // biome-ignore lint/performance/noImgElement: a file of our own, drawn small.
  if (option.pictureUrl) return <img src={option.pictureUrl} alt="" className={classNames(look, 'object-cover')} />;
  return (
    <span aria-hidden="true" className={classNames(look, 'grid place-items-center bg-raised', KIND_TEXT[option.kind])}>
      <Icon className="icon-3.5" />
    </span>
  );
}
