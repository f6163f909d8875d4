'use client';

import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Minus, Plus } from '#components/ui/icons.tsx';
import { classNames } from './class-names.ts';
import { isInputMethodKey } from './input-method.ts';

/**
 * A spinbutton named by `label` for whole seconds: type a number, press the arrows (Page Up and Down: 5; Home and End:
 * the bounds), or use the two buttons. `onChange` gets only numbers inside `min`..`max`. A number that may be half typed
 * ("1" on the way to "12") changes nothing yet, since what it would change may leave no room for the whole; Enter and
 * leaving take it, brought to the nearest bound, and Escape and undo give it up.
 */
export function NumberStepper({
  label,
  value,
  min,
  max,
  onChange,
  disabled = false,
  buttons = true,
  describedBy,
  className,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
  /** Whether the minus and plus buttons are shown; the keys work either way. */
  readonly buttons?: boolean;
  readonly describedBy?: string;
  readonly className?: string;
}) {
  const t = useTranslations('ui');
  /** What is being typed, and what it is typed over. */
  const [typing, setTyping] = useState<{ readonly text: string; readonly value: number } | null>(null);
  // Another value has come meanwhile, as by a redo: what was typed over the old one must not be taken for it.
  if (typing !== null && typing.value !== value) setTyping(null);
  const draft = typing?.text ?? null;
  const within = (wanted: number) => Math.min(max, Math.max(min, wanted));

  function set(wanted: number) {
    setTyping(null);
    if (within(wanted) !== value) onChange(within(wanted));
  }
  function type(text: string) {
    const typed = wholeNumber(text);
    const isWhole = typed !== null && typed === within(typed) && typed * 10 > max;
    if (isWhole) set(typed);
    else setTyping({ text, value });
  }
  function settle() {
    const typed = draft === null ? null : wholeNumber(draft);
    if (typed === null) setTyping(null);
    else set(typed);
  }
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (isInputMethodKey(event.nativeEvent) || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return pressWithControl(event);
    const from = wholeNumber(draft ?? '') ?? value;
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: from + 1,
      ArrowDown: from - 1,
      PageUp: from + 5,
      PageDown: from - 5,
      Home: min,
      End: max,
    };
    const wanted = steps[event.key];
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') setTyping(null);
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
    // Selected anew, so that digits typed next replace the number instead of joining it.
    const input = event.currentTarget;
    requestAnimationFrame(() => input.select());
  }
  function pressWithControl(event: KeyboardEvent) {
    const key = event.key.toLowerCase();
    // To generate or duplicate finds the number taken, as a press of a button does, which leaves the field.
    if (key === 'enter' || key === 'd') settle();
    if (key !== 'z' || event.shiftKey || draft === null) return;
    // Ahead of the editor's own undo, which is about what was taken.
    event.preventDefault();
    setTyping(null);
  }

  const stepClass =
    'grid size-5 flex-none place-items-center rounded-md bg-line text-ink hover:bg-line-strong disabled:opacity-40 pointer-coarse:size-8 [&_.icon]:icon-3';
  return (
    <span className={classNames('inline-flex items-center gap-1 text-faint text-sm', className)}>
      {buttons && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('less', { label })}
          disabled={disabled || value <= min}
          onClick={() => set(value - 1)}
          className={stepClass}
        >
          <Minus />
        </button>
      )}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        role="spinbutton"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={t('seconds', { count: value })}
        aria-describedby={describedBy}
        disabled={disabled}
        value={draft ?? String(value)}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={settle}
        onKeyDown={press}
        className="w-[2.6ch] rounded bg-transparent text-right font-mono font-semibold text-ink text-sm-plus disabled:opacity-60"
      />
      <span aria-hidden="true">{t('seconds-short')}</span>
      {buttons && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('more', { label })}
          disabled={disabled || value >= max}
          onClick={() => set(value + 1)}
          className={stepClass}
        >
          <Plus />
        </button>
      )}
    </span>
  );
}

function wholeNumber(text: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
}
