'use client';

import { type ComponentProps, useId } from 'react';
import { classNames } from './class-names.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * A labelled text input: everything an `<input>` takes (so `{...register('title')}` works), plus `label`, `hint` and
 * `error`. An error is announced and tied to the field. `hideLabel` keeps the label for the ear only.
 */
export function TextField({
  label,
  hideLabel = false,
  hint,
  error,
  className,
  inputClassName,
  id: givenId,
  type = 'text',
  ...rest
}: ComponentProps<'input'> & {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly inputClassName?: string;
}) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const note = error ?? hint;
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="cursor-default text-dim text-sm">
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <input
        id={id}
        type={type}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        className={classNames(
          'h-[34px] w-full rounded-[9px] border border-line-strong bg-canvas px-3 text-base text-ink placeholder:text-faint aria-invalid:border-bad',
          inputClassName,
        )}
        {...rest}
      />
      {note !== undefined && (
        <p
          id={`${id}-note`}
          role={error === undefined ? undefined : 'alert'}
          className={classNames('text-sm', error === undefined ? 'text-faint' : 'text-bad')}
        >
          {note}
        </p>
      )}
    </div>
  );
}
