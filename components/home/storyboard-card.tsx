import Link, { useLinkStatus } from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { CopyPlus, Ellipsis, Loader, PenLine, Trash2 } from '#components/ui/icons.tsx';
import { Menu } from '#components/ui/menu.tsx';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { Filmstrip } from './filmstrip.tsx';
import { RenameField } from './rename-field.tsx';
import { StateBadge } from './state-badge.tsx';
import { storyboardState } from './storyboard-state.ts';
import { useAgoWords } from './use-ago-words.ts';

export interface CardActions {
  readonly rename: (board: StoryboardSummary, title: string) => void;
  readonly duplicate: (board: StoryboardSummary) => void;
  readonly remove: (board: StoryboardSummary) => void;
}

/** One storyboard: its filmstrip to scale, its title as the link (the whole card follows it), how it stands, and its menu. */
export function StoryboardCard({
  board,
  now,
  actions,
}: {
  readonly board: StoryboardSummary;
  readonly now: number;
  readonly actions: CardActions;
}) {
  const t = useTranslations('home');
  const ago = useAgoWords();
  const [isRenaming, setRenaming] = useState(false);
  const title = board.title === '' ? t('untitled') : board.title;
  const what = board.kind === 'storyboard' ? t('shots', { count: board.shots.length }) : t(board.kind);
  return (
    <article className="group relative rounded-xl has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent-text has-[a:focus-visible]:outline-offset-4">
      <div className="transition-[filter] duration-150 group-hover:brightness-110">
        <Filmstrip shots={board.shots} totalSeconds={board.totalSeconds} />
      </div>
      <div className="mt-2.5 flex h-6 items-center gap-2.5">
        {isRenaming ? (
          <RenameField
            title={board.title}
            onDone={(wanted) => {
              setRenaming(false);
              if (wanted !== null) actions.rename(board, wanted);
            }}
          />
        ) : (
          <h3 className="min-w-0 truncate font-[550] text-md">
            {/* Not prefetched: a page of cards would load every storyboard. */}
            <Link href={`/storyboards/${board.id}`} prefetch={false} className="outline-none after:absolute after:inset-0">
              {title}
              <Opening />
            </Link>
          </h3>
        )}
        <StateBadge state={storyboardState(board)} />
      </div>
      <div className="flex h-[26px] items-center justify-between">
        <p className="text-faint text-sm">{t('summary', { what, when: ago(board.updatedAt, now) })}</p>
        <Menu
          label={t('more-for', { title })}
          className="right-0 bottom-full mb-1 w-40"
          trigger={(props) => (
            <IconButton {...props} label={t('more-for', { title })} small className="relative -mr-1">
              <Ellipsis />
            </IconButton>
          )}
          items={[
            { key: 'rename', label: t('rename'), icon: <PenLine />, onSelect: () => setRenaming(true) },
            { key: 'duplicate', label: t('duplicate'), icon: <CopyPlus />, onSelect: () => actions.duplicate(board) },
            { key: 'delete', label: t('delete'), icon: <Trash2 />, tone: 'danger', onSelect: () => actions.remove(board) },
          ]}
        />
      </div>
    </article>
  );
}

/** Shows that the press was felt, while the storyboard is read. */
function Opening() {
  const { pending } = useLinkStatus();
  return pending ? <Loader className="ml-2 inline-block icon-3.5 motion-safe:animate-spin" /> : null;
}
