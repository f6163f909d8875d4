import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * `role="switch"`, named by `label`. Without children it is a track and a thumb beside its label; with children it is
 * a bordered pill that shows them ("Sound off"), and the label is only heard.
 */
export function Switch({
  label,
  checked,
  onChange,
  children,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'onChange' | 'role' | 'aria-checked'> & {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      onClick={() => onChange(!checked)}
      className={classNames(
        'inline-flex flex-none items-center gap-1.5 whitespace-nowrap text-sm-plus transition-colors duration-100 disabled:opacity-45',
        children !== undefined &&
          'h-[30px] rounded-lg border border-line px-2.5 text-ink hover:bg-raised aria-checked:border-line-strong aria-checked:bg-raised [&_.icon]:icon-3.5 [&_.icon]:text-dim',
        children === undefined && 'h-[26px] gap-2 text-dim',
        className,
      )}
      {...rest}
    >
      {children === undefined ? (
        <>
          <span
            aria-hidden="true"
            className={classNames(
              'h-4 w-7 rounded-full p-0.5 transition-colors forced-colors:outline forced-colors:outline-1',
              checked ? 'bg-accent' : 'bg-line-strong',
            )}
          >
            <span
              className={classNames(
                'block size-3 rounded-full bg-white transition-transform forced-colors:bg-[ButtonText]',
                checked && 'translate-x-3',
              )}
            />
          </span>
          <span aria-hidden="true">{label}</span>
        </>
      ) : (
        <span aria-hidden="true" className="contents">
          {children}
        </span>
      )}
    </button>
  );
}
