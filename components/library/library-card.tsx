'use client';

import { useTranslations } from 'use-intl/react';
import { megabytesText, pixelsText } from '#components/references/picture-facts.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Check, Film, Mic, Trash2 } from '#components/ui/icons.tsx';
import type { LibraryFile } from '#lib/library/library-file.ts';
import { pictureAddress, posterAddress } from '#lib/storyboard/images/picture-address.ts';

/**
 * A stored file: a checkbox with its picture, what it is, and who uses it. What nobody uses can be deleted. A sound is
 * only looked after here: shots get theirs where they are written.
 */
export function LibraryCard({
  file,
  name,
  use,
  isChosen,
  onToggle,
  onDelete,
}: {
  readonly file: LibraryFile;
  readonly name: string;
  /** In words. */
  readonly use: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onDelete: () => void;
}) {
  const t = useTranslations('library');
  const videos = useTranslations('videos');
  const { facts } = file;
  const picture =
    file.kind === 'video' ? posterAddress(file.fileId) : (pictureAddress({ type: 'file', fileId: file.fileId, facts }) ?? undefined);
  const length =
    facts.durationSeconds === null ? null : videos('seconds', { seconds: String(Math.round(facts.durationSeconds * 10) / 10) });
  return (
    <li className="relative min-w-0">
      <label className="group relative flex cursor-pointer flex-col overflow-hidden rounded-lg border border-line bg-raised has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2">
        <input
          type="checkbox"
          aria-label={name}
          aria-describedby={`${file.fileId}-use`}
          checked={isChosen}
          disabled={file.kind === 'sound'}
          onChange={onToggle}
          className="absolute size-full cursor-pointer appearance-none opacity-0"
        />
        {file.kind === 'sound' ? (
          <span className="grid aspect-4/3 place-items-center text-faint">
            <Mic />
          </span>
        ) : (
          // biome-ignore lint/performance/noImgElement: it comes small from our own server.
          <img src={picture} alt="" loading="lazy" decoding="async" className="aspect-4/3 w-full object-cover" />
        )}
        {file.kind === 'video' && (
          <span className="absolute top-1.5 left-1.5 flex items-center gap-1 rounded-[5px] bg-black/66 px-1.5 py-px text-2xs text-white [&_.icon]:icon-3">
            <Film />
            {length}
          </span>
        )}
        <span
          aria-hidden="true"
          className="absolute top-1.5 right-1.5 hidden size-5 place-items-center rounded-full bg-accent text-on-accent group-has-checked:grid [&_.icon]:icon-3.5"
        >
          <Check />
        </span>
        <span className="flex flex-col gap-0.5 px-2 py-1.5 pr-8">
          <span className="truncate font-medium text-sm-plus">{name}</span>
          <span className="truncate text-2xs text-faint tabular-nums">
            {file.kind === 'sound' ? length : pixelsText(facts)} · {megabytesText(facts.bytes)}
          </span>
          <span id={`${file.fileId}-use`} className="line-clamp-2 text-dim text-xs">
            {use}
          </span>
        </span>
      </label>
      {file.uses.length === 0 && (
        <IconButton small label={t('delete', { name })} tip={{ align: 'end' }} className="absolute right-1 bottom-1.5" onClick={onDelete}>
          <Trash2 />
        </IconButton>
      )}
    </li>
  );
}
