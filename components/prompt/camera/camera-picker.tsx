'use client';

import { type KeyboardEvent, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { findCameraTerms } from '#lib/prompt/camera-vocabulary.ts';
import { openAt } from '../place-at.ts';
import { CameraOptions, cameraOptionId } from './camera-options.tsx';

interface CameraPickerProps {
  /** Where the button is. */
  readonly anchor: () => DOMRect;
  readonly onChoose: (words: string) => void;
  readonly onClose: () => void;
}

/**
 * The camera's vocabulary with a search field. The arrows go through the list while the focus stays in the search;
 * Enter chooses. A popover of the browser: Escape and a press beside it close it, and the focus goes back.
 */
export default function CameraPicker({ anchor, onChoose, onClose }: CameraPickerProps) {
  const t = useTranslations('camera');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const terms = findCameraTerms(typed, (term) => t(`terms.${term}`));
  const place = useEffectEvent(() => anchor());
  const closed = useEffectEvent(() => onClose());

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const onToggle = (event: ToggleEvent) => event.newState === 'closed' && closed();
    element.addEventListener('toggle', onToggle);
    const stop = openAt(element, () => place());
    element.querySelector('input')?.focus();
    return () => {
      stop();
      element.removeEventListener('toggle', onToggle);
    };
  }, []);

  useEffect(() => {
    document.getElementById(cameraOptionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function choose(words: string) {
    box.current?.hidePopover();
    onChoose(words);
  }
  function press(event: KeyboardEvent) {
    if (isInputMethodKey(event.nativeEvent)) return;
    const chosen = terms[active];
    if (event.key === 'Enter' && chosen) choose(chosen.words);
    else if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, terms.length));
    else if (event.key === 'ArrowUp') setActive((active - 1 + terms.length) % Math.max(1, terms.length));
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={t('title')}
      className="fixed inset-auto m-0 w-80 max-w-[calc(100vw-12px)] rounded-[10px] border border-line-strong bg-panel p-0 text-base text-ink shadow-float [&:popover-open]:flex [&:popover-open]:flex-col"
    >
      <input
        type="text"
        role="combobox"
        aria-label={t('find')}
        placeholder={t('find')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={terms.length > 0 ? cameraOptionId(id, active) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={press}
        className="h-9 flex-none border-line border-b bg-transparent px-3 text-base text-ink outline-none placeholder:text-faint pointer-coarse:h-11 pointer-coarse:text-[1rem]"
      />
      <CameraOptions id={id} terms={terms} active={active} isGrouped={typed.trim() === ''} onChoose={choose} />
      {terms.length === 0 && <p className="px-3 py-2.5 text-dim text-sm">{t('none')}</p>}
      <p className="flex-none border-line border-t px-3 py-1.5 text-faint text-xs">{t('note')}</p>
      <span role="status" className="sr-only">
        {t('count', { count: terms.length })}
      </span>
    </div>
  );
}
