'use client';

import { Fragment, useId } from 'react';
import { classNames } from './class-names.ts';
import { tooltip } from './tooltip.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
  /** Why it cannot be chosen: shown beside it on hover, and read out with it. */
  readonly reason?: string;
}

/** A radiogroup named by `label`, of native radios drawn as one bar: arrow keys move the choice, as everywhere. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  describedBy,
  className,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly className?: string;
}) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className={classNames('inline-flex rounded-lg bg-raised p-0.5', className)}
    >
      {options.map((option) => (
        <Fragment key={option.value}>
          <label
            {...(option.reason !== undefined && tooltip(option.reason, { align: 'end' }))}
            className={classNames(
              'relative inline-flex flex-1 items-center justify-center whitespace-nowrap rounded-md px-2.5 py-[3px] text-dim text-sm transition-colors duration-100 pointer-coarse:py-2',
              'hover:text-ink has-checked:bg-chosen forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none has-checked:text-ink has-disabled:opacity-45',
              'has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={disabled || option.disabled}
              aria-describedby={option.reason === undefined ? undefined : `${name}-${option.value}`}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-md outline-none"
            />
            {option.label}
          </label>
          {option.reason !== undefined && <VisuallyHidden id={`${name}-${option.value}`}>{option.reason}</VisuallyHidden>}
        </Fragment>
      ))}
    </div>
  );
}
