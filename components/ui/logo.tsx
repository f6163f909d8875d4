import { Clapperboard } from 'lucide-react';

/** The mark. The word beside it, or the link around it, names it. */
export function Logo() {
  return (
    <span
      aria-hidden="true"
      className="grid size-[26px] flex-none place-items-center rounded-[7px] bg-linear-135 from-accent to-(--accent-end) text-[#1a1206]"
    >
      <Clapperboard className="size-[15px]" />
    </span>
  );
}
