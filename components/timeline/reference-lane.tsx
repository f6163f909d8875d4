'use client';

import { memo } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { useStoryboard } from '#lib/client/editor.tsx';
import { sameContent } from '#lib/client/same-content.ts';
import { mentionedIds } from '#lib/prompt/mention.ts';
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import { startSeconds } from '#lib/timing/places.ts';
import { percentAt } from './geometry.ts';

interface Use {
  readonly shotId: string;
  readonly start: number;
  readonly seconds: number;
  readonly names: readonly { readonly id: string; readonly name: string; readonly kind: Reference['kind'] }[];
}

const COLOURS: Readonly<Record<Reference['kind'], { readonly words: string; readonly ground: string }>> = {
  image: { words: 'text-image', ground: 'bg-image/13' },
  element: { words: 'text-element', ground: 'bg-element/14' },
  video: { words: 'text-video', ground: 'bg-video/14' },
};

/** Which references each shot names, under the shots. */
export const ReferenceLane = memo(function ReferenceLane({ scaleSeconds }: { readonly scaleSeconds: number }) {
  const uses = useStoryboard(usesOf, sameContent);
  return (
    <div aria-hidden="true" className="relative mt-1.5 h-[22px] max-lg:hidden">
      {uses.map(({ shotId, start, seconds, names }) => (
        <div
          key={shotId}
          style={{ left: `calc(${percentAt(start, scaleSeconds)}% + 3px)`, width: `calc(${percentAt(seconds, scaleSeconds)}% - 6px)` }}
          // A shot of a second has no room for five names: there they are colours, and the names are under the pointer.
          title={names.map(({ name }) => name).join(', ')}
          className="absolute flex h-5 gap-[3px]"
        >
          {names.map(({ id, name, kind }) => (
            <span key={id} className={classNames('@container min-w-0 flex-1', COLOURS[kind].words)}>
              <span className="@min-[2.75rem]:hidden mt-2 block h-1 rounded-full bg-current/60" />
              <span className={classNames('@min-[2.75rem]:block hidden truncate rounded-md px-2 text-xs leading-5', COLOURS[kind].ground)}>
                {name}
              </span>
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});

function usesOf(board: Storyboard): Use[] {
  if (board.kind !== 'storyboard') return [];
  const starts = startSeconds(board.shots.map(({ seconds }) => seconds));
  return board.shots.flatMap((shot, index) => {
    const mentioned = mentionedIds(shot.prompt);
    const names = board.references.filter(({ id }) => mentioned.includes(id)).map(({ id, name, kind }) => ({ id, name, kind }));
    return names.length === 0 ? [] : [{ shotId: shot.id, start: starts[index] ?? 0, seconds: shot.seconds, names }];
  });
}
