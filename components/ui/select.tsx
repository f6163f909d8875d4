import type { ReactNode } from 'react';
import { ChevronDown } from '#components/ui/icons.tsx';
import { classNames } from './class-names.ts';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown quietly after the label, and read as part of the option: "Pro" + "1080p". */
  readonly detail?: string;
  readonly disabled?: boolean;
}

/**
 * A native select under a drawn face: the system's own list on every device, the drawing's look when closed.
 * Its accessible name is `label`. `describedBy` names an element that explains why it is as it is.
 */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  icon,
  disabled = false,
  describedBy,
  face,
  className,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** What the closed select shows in place of the chosen option, where that has no effect. */
  readonly face?: string;
  readonly className?: string;
}) {
  const chosen = options.find((option) => option.value === value);
  return (
    <span
      className={classNames(
        'relative inline-flex h-[30px] items-center gap-1 whitespace-nowrap rounded-lg border border-line px-2.5 text-dim text-sm-plus',
        'transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2',
        disabled ? 'text-faint [&_b]:text-faint' : 'hover:bg-raised',
        className,
      )}
    >
      <span aria-hidden="true" className="contents [&>.icon]:icon-3.5 [&>.icon]:text-current/70">
        {icon}
        <span className="truncate">
          <b className="font-medium text-ink">{face ?? chosen?.label ?? value}</b>
          {face === undefined && chosen?.detail && ` ${chosen.detail}`}
        </span>
        <ChevronDown className="ml-auto" />
      </span>
      <select
        aria-label={label}
        aria-describedby={describedBy}
        className="absolute inset-0 size-full cursor-pointer appearance-none bg-panel text-base text-ink opacity-0 disabled:cursor-not-allowed"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const next = options.find((option) => option.value === event.currentTarget.value);
          if (next) onChange(next.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.detail ? `${option.label} ${option.detail}` : option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
