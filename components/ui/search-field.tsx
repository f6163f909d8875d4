import { Search } from '#components/ui/icons.tsx';
import { classNames } from './class-names.ts';

/** A search among things shown below it, which it narrows with each letter. Begins with the caret in it inside a dialog. */
export function SearchField({
  label,
  value,
  onChange,
  className,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly className?: string;
}) {
  return (
    <span className={classNames('relative min-w-0', className)}>
      <Search className="pointer-events-none absolute top-2 left-2.5 icon-3.5 text-faint" />
      <input
        type="search"
        data-autofocus
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        // Inside a form Enter would send it; here it only ends the search.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        className="h-[30px] w-50 max-w-full rounded-lg border border-line-strong bg-canvas pr-2 pl-7.5 text-ink text-sm-plus placeholder:text-faint"
      />
    </span>
  );
}
