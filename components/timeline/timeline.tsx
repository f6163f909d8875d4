'use client';

import { useStoryboard } from '#lib/client/editor.tsx';
import { TotalControls } from './total-controls.tsx';
import { Track } from './track.tsx';

/** The whole video to scale: shots, the cuts between them, what they name, and where the preview is. */
export function Timeline({ className }: { readonly className?: string }) {
  const summary = useStoryboard((board) =>
    board.kind === 'storyboard'
      ? `${board.shots.length} ${board.shots.length === 1 ? 'shot fills' : 'shots fill'} ${board.totalSeconds} s`
      : `${board.totalSeconds} s`,
  );
  return (
    <section aria-label="Timeline" className={className}>
      <header className="flex h-[26px] items-center gap-2.5 text-dim text-sm max-lg:hidden">
        <h2 className="font-semibold text-ink text-sm">Timeline</h2>
        <span>{summary}</span>
        <TotalControls className="ml-auto" />
      </header>
      <Track />
    </section>
  );
}
