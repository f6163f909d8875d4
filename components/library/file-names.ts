'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import type { FileUse, LibraryFile } from '#lib/library/library-file.ts';

/** More names than these make nobody wiser. */
const MOST_USES_NAMED = 3;

export interface FileNames {
  readonly nameOf: (file: LibraryFile) => string;
  /** "used by The lantern maker, Night walk (take 2)". */
  readonly usedBy: (file: LibraryFile) => string;
}

/** What people read of a stored file: its name, and who uses it. */
export function useFileNames(): FileNames {
  const t = useTranslations('library');
  const locale = useLocale();
  const titled = ({ title }: FileUse) => title || t('untitled');
  const inWords = (use: FileUse): string => {
    const values = { title: titled(use), number: String(use.takeNumber ?? '') };
    const words = t(`useOf.${use.type}`, values);
    return use.isDeleted ? t('useOf.deleted', { title: words }) : words;
  };
  return {
    nameOf(file) {
      const result = file.uses.find(({ type }) => type === 'result');
      if (file.name) return file.name;
      return result ? t('takeName', { title: titled(result), number: String(result.takeNumber ?? '') }) : t(`unnamed.${file.kind}`);
    },
    usedBy(file) {
      if (file.uses.length === 0) return t('unused');
      const words = [...new Set(file.uses.map(inWords))];
      const more =
        words.length > MOST_USES_NAMED ? [...words.slice(0, MOST_USES_NAMED - 1), `+${words.length - MOST_USES_NAMED + 1}`] : words;
      return t('usedBy', { list: new Intl.ListFormat(locale, { type: 'unit' }).format(more) });
    },
  };
}
