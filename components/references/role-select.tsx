'use client';

import { ChevronDown } from 'lucide-react';
import { classNames } from '#components/ui/class-names.ts';
import type { ImageRole, VideoRole } from '#lib/storyboard/document.ts';

export const IMAGE_ROLE_OPTIONS: readonly { readonly value: ImageRole; readonly label: string }[] = [
  { value: 'reference', label: 'Reference' },
  { value: 'first-frame', label: 'First frame' },
  { value: 'end-frame', label: 'End frame' },
];

export const VIDEO_ROLE_OPTIONS: readonly { readonly value: VideoRole; readonly label: string }[] = [
  { value: 'feature', label: 'Motion and style' },
  { value: 'base', label: 'Edit source' },
];

/** The role as a small mark on the picture that can be changed in place. */
export function RoleSelect<Role extends string>({
  value,
  options,
  onChange,
  className,
}: {
  readonly value: Role;
  readonly options: readonly { readonly value: Role; readonly label: string }[];
  readonly onChange: (role: Role) => void;
  readonly className?: string;
}) {
  return (
    <span
      className={classNames(
        'absolute top-1.5 left-1.5 inline-flex max-w-[calc(100%-12px)] items-center gap-0.5 rounded-[5px] bg-black/66 py-px pr-1 pl-1.5 text-2xs text-white backdrop-blur-sm',
        'has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
        className,
      )}
    >
      <span aria-hidden="true" className="truncate">
        {options.find((option) => option.value === value)?.label}
      </span>
      <ChevronDown aria-hidden className="size-2.5" />
      <select
        aria-label="Role"
        value={value}
        onChange={({ currentTarget }) => {
          const next = options.find((option) => option.value === currentTarget.value);
          if (next) onChange(next.value);
        }}
        className="absolute inset-0 size-full cursor-pointer appearance-none bg-panel text-base text-ink opacity-0"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
