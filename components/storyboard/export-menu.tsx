'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSizeWords } from '#components/exports/use-size-words.ts';
import { Button } from '#components/ui/button.tsx';
import { ChevronDown, Clapperboard, FileJson, Import, Package, Share2 } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { filmBitsPerSecond, filmSize } from '#lib/animatic/film-size.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { titleAsFileName } from '#lib/export/file-names.ts';
import { downloadStoryboard, storyboardFile } from './download-storyboard.ts';

const AnimaticDialog = loadLater(() => import('#components/preview/animatic-export/export-dialog.tsx'));
const ExportDialog = loadLater(() => import('#components/exports/export-dialog.tsx'));
const ImportDialog = loadLater(() => import('#components/imports/import-over-dialog.tsx'));

/** What can be taken away from here, and what can be brought in. */
export function ExportMenu() {
  const editor = useEditor();
  const t = useTranslations('imports');
  const exporting = useTranslations('exports');
  const [isImporting, setImporting] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [isAnimaticOpen, setAnimaticOpen] = useState(false);

  return (
    <>
      <Menu
        label={t('export')}
        className="top-full right-0 mt-1.5 w-60 max-lg:right-auto max-lg:left-0"
        trigger={(props) => (
          <Button {...props} aria-label={t('export')} className="pointer-coarse:h-10">
            <Share2 />
            <b>{t('export')}</b>
            <ChevronDown />
          </Button>
        )}
        items={[
          {
            key: 'file',
            icon: <FileJson />,
            label: <FileWords />,
            onSelect: () => downloadStoryboard(editor.getStoryboard()),
          },
          {
            key: 'animatic',
            icon: <Clapperboard />,
            label: <AnimaticWords />,
            onSelect: () => setAnimaticOpen(true),
          },
          {
            key: 'more',
            icon: <Package />,
            label: <Words title={exporting('menu-item')} words={exporting('menu-words')} />,
            onSelect: () => setExporting(true),
          },
          {
            key: 'import',
            icon: <Import />,
            label: <Words title={t('menu-item')} words={t('menu-words')} />,
            onSelect: () => setImporting(true),
          },
        ]}
      />
      {isAnimaticOpen && <AnimaticDialog name={titleAsFileName(editor.getStoryboard().title)} onClose={() => setAnimaticOpen(false)} />}
      {isExporting && <ExportDialog name={titleAsFileName(editor.getStoryboard().title)} onClose={() => setExporting(false)} />}
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}

/** Looks at the plan when the menu opens: how large the file will be hangs on its length and shape. */
function AnimaticWords() {
  const t = useTranslations('imports');
  const { settings, totalSeconds } = useEditor().getStoryboard();
  const bytes = (filmBitsPerSecond(filmSize(settings.aspectRatio, 720)) * totalSeconds) / 8;
  const size = useSizeWords()({ bytes, isEstimate: true });
  return <Words title={t('export-animatic')} words={t('export-animatic-words', { size })} />;
}

/** Written out when the menu opens: its size is exact. */
function FileWords() {
  const t = useTranslations('imports');
  const { size: bytes } = storyboardFile(useEditor().getStoryboard());
  const size = useSizeWords()({ bytes, isEstimate: false });
  return <Words title={t('export-file')} words={t('export-file-words', { size })} />;
}

function Words({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <span>
      <b className="block font-medium text-sm-plus">{title}</b>
      <span className="block text-dim text-xs-plus">{words}</span>
    </span>
  );
}
