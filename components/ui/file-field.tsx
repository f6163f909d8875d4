import { type ComponentProps, useId } from 'react';

/** A labelled way to choose files of this computer: everything a file input takes, plus `label` and a quiet `note`. */
export function FileField({
  label,
  note,
  isEmptied,
  onFiles,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
  readonly label: string;
  /** Stands under it, and is read out when it changes. */
  readonly note?: string;
  /** Whether what was chosen leaves the field at once, so that the same file may be chosen again. */
  readonly isEmptied: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <label htmlFor={id} className="text-dim">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        type="file"
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (isEmptied) currentTarget.value = '';
          onFiles(files);
        }}
        className="w-full text-dim file:mr-2.5 file:h-[30px] file:cursor-pointer file:rounded-lg file:border file:border-line-strong file:bg-raised file:px-2.5 file:font-medium file:text-ink file:text-sm-plus"
      />
      {note !== undefined && (
        <p id={`${id}-note`} aria-live="polite" className="text-faint">
          {note}
        </p>
      )}
    </div>
  );
}
