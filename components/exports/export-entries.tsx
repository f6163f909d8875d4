'use client';

import { useTranslations } from 'use-intl/react';
import { Clapperboard, FileSpreadsheet, FileText, Film, Image, LayoutGrid, Package, Scissors } from '#components/ui/icons.tsx';
import type { ExportList, ListedPaper, ListedTake, Sized } from '#lib/export/export-list.ts';
import { TIMELINE_FORMATS } from '#lib/export/timeline-formats.ts';
import type { ExportEntry } from './export-row.tsx';

interface Entries {
  readonly paper: (paper: ListedPaper, take: ListedTake | null) => ExportEntry[];
  readonly take: (take: ListedTake) => ExportEntry[];
  readonly timelines: (take: ListedTake) => ExportEntry[];
  readonly pack: (list: ExportList, withAnimatic: Sized | null) => ExportEntry;
}

/** Everything that can be exported, in words, with its address. */
export function useExportEntries(storyboardId: string): Entries {
  const t = useTranslations('exports');
  const board = `/api/storyboards/${storyboardId}`;
  return {
    paper(paper, take) {
      const of = take === null ? '' : `?take=${take.id}`;
      const entry = (key: 'shot-list-pdf' | 'shot-list-csv' | 'contact-sheet') => ({
        key,
        title: t(key),
        words: t(`${key}-words`),
        isMade: true,
      });
      return [
        { ...entry('shot-list-pdf'), icon: <FileText />, size: paper.pdf, address: `${board}/shot-list/pdf${of}` },
        { ...entry('shot-list-csv'), icon: <FileSpreadsheet />, size: paper.csv, address: `${board}/shot-list/csv${of}` },
        { ...entry('contact-sheet'), icon: <LayoutGrid />, size: paper.sheet, address: `${board}/contact-sheet${of}` },
      ];
    },
    take(take) {
      const base = `/api/takes/${take.id}`;
      const { width, height } = take;
      return [
        {
          key: 'video',
          icon: <Film />,
          title: t('video'),
          words: t('video-words', { width, height }),
          size: take.video,
          address: `${base}/video?download`,
          isMade: false,
        },
        ...take.shots.map((shot) => ({
          key: `shot-${shot.number}`,
          icon: <Scissors />,
          title: t('shot', { number: shot.number }),
          words: t(`shot-${shot.way}`, { seconds: String(shot.seconds) }),
          size: shot,
          address: `${base}/shots/${shot.number}`,
          isMade: true,
        })),
        {
          key: 'poster',
          icon: <Image />,
          title: t('poster'),
          words: t('poster-words'),
          size: take.poster,
          address: `${base}/poster`,
          isMade: true,
        },
        {
          key: 'last-frame',
          icon: <Image />,
          title: t('last-frame'),
          words: t('last-frame-words'),
          size: take.lastFrame,
          address: `${base}/last-frame`,
          isMade: true,
        },
      ];
    },
    timelines: (take) =>
      TIMELINE_FORMATS.map((format) => ({
        key: format,
        icon: <Clapperboard />,
        title: t(format),
        words: t(`${format}-words`),
        size: take.timelines[format],
        address: `/api/takes/${take.id}/timeline/${format}`,
        isMade: true,
      })),
    pack: (list, animatic) => ({
      key: 'pack',
      icon: <Package />,
      title: t('pack'),
      words: t(animatic ? 'pack-words-animatic' : 'pack-words', { takes: list.takes.length }),
      size: { ...list.pack, bytes: list.pack.bytes + (animatic?.bytes ?? 0) },
      address: `${board}/pack`,
      isMade: animatic !== null,
    }),
  };
}
