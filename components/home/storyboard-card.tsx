import { CircleCheck, Loader, TriangleAlert } from 'lucide-react';
import Link, { useLinkStatus } from 'next/link';
import { classNames } from '#components/ui/class-names.ts';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { editedAgo } from './edited-ago.ts';
import { Filmstrip } from './filmstrip.tsx';
import { type StoryboardState, shotsInWords, storyboardState } from './storyboard-state.ts';
import { UNTITLED } from './untitled.ts';

const TONES: Readonly<Record<StoryboardState['tone'], string>> = {
  busy: 'text-accent-text',
  bad: 'text-bad',
  ok: 'text-ok',
  quiet: 'text-dim',
};

/** One storyboard: its filmstrip to scale, its title as the link (the whole card follows it), and how it stands. */
export function StoryboardCard({ board, now }: { readonly board: StoryboardSummary; readonly now: number }) {
  const state = storyboardState(board);
  return (
    <article className="group relative rounded-xl has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent-text has-[a:focus-visible]:outline-offset-4">
      <div className="transition-[filter] duration-150 group-hover:brightness-110">
        <Filmstrip shots={board.shots} totalSeconds={board.totalSeconds} />
      </div>
      <div className="mt-2.5 flex items-center gap-2.5">
        <h3 className="min-w-0 truncate font-[550] text-md">
          {/* Not prefetched: a page of cards would load every storyboard. */}
          <Link href={`/storyboards/${board.id}`} prefetch={false} className="outline-none after:absolute after:inset-0">
            {board.title === '' ? UNTITLED : board.title}
            <Opening />
          </Link>
        </h3>
        <span
          className={classNames('ml-auto inline-flex flex-none items-center gap-1.5 text-sm [&_.lucide]:size-[13px]', TONES[state.tone])}
        >
          {state.tone === 'busy' && <Loader className="motion-safe:animate-[spin_2.4s_linear_infinite]" />}
          {state.tone === 'bad' && <TriangleAlert />}
          {state.tone === 'ok' && <CircleCheck />}
          {state.words}
        </span>
      </div>
      <p className="text-faint text-sm">
        {shotsInWords(board)}, edited {editedAgo(board.updatedAt, now)}
      </p>
    </article>
  );
}

/** Shows that the press was felt, while the storyboard is read. */
function Opening() {
  const { pending } = useLinkStatus();
  return pending ? <Loader aria-hidden="true" className="ml-2 inline size-3.5 motion-safe:animate-spin" /> : null;
}
