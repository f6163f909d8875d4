import { classNames } from './class-names.ts';

const TONES = {
  ok: 'text-ok',
  busy: 'text-accent-text motion-safe:animate-pulse',
  bad: 'text-bad',
  idle: 'text-faint',
} as const;

/** A small round light. It repeats what words beside it say, so it is hidden from assistive technology. */
export function StatusDot({ tone }: { readonly tone: keyof typeof TONES }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'size-[7px] flex-none rounded-full bg-current shadow-[0_0_0_3px_color-mix(in_oklch,currentColor_22%,transparent)]',
        TONES[tone],
      )}
    />
  );
}
