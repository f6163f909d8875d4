'use client';

import type { ReactNode } from 'react';
import { Download, LoaderCircle } from '#components/ui/icons.tsx';
import type { Sized } from '#lib/export/export-list.ts';
import { useSizeWords } from './use-size-words.ts';

export interface ExportEntry {
  readonly key: string;
  readonly icon: ReactNode;
  readonly title: string;
  /** What it is, in a line. */
  readonly words: string;
  readonly size: Sized;
  readonly address: string;
  /** Made for this press, in seconds, by the server; else it is there already, and is a plain download. */
  readonly isMade: boolean;
}

/** One thing that can be had: what it is, how large it is, and the press that fetches it. */
export function ExportRow({
  entry,
  isBusy,
  onMake,
}: {
  readonly entry: ExportEntry;
  readonly isBusy: boolean;
  readonly onMake: (entry: ExportEntry) => void;
}) {
  const size = useSizeWords()(entry.size);
  const look =
    'flex w-full items-center gap-3 rounded-lg px-2.5 py-2 text-left hover:bg-raised pointer-coarse:py-2.5 aria-disabled:opacity-60 [&_.icon]:icon-4 [&_.icon]:flex-none [&_.icon]:text-dim';
  const inside = (
    <>
      {entry.icon}
      <span className="min-w-0 flex-1">
        <b className="block font-medium text-sm-plus">{entry.title}</b>
        <span className="block text-dim text-xs-plus">{entry.words}</span>
      </span>
      <span className="flex-none font-mono text-dim text-xs">{size}</span>
      {isBusy ? <LoaderCircle className="animate-spin motion-reduce:animate-none" /> : <Download />}
    </>
  );
  return (
    <li>
      {entry.isMade ? (
        <button type="button" aria-disabled={isBusy || undefined} onClick={() => onMake(entry)} className={look}>
          {inside}
        </button>
      ) : (
        <a href={entry.address} download className={look}>
          {inside}
        </a>
      )}
    </li>
  );
}
