import { useFormatter, useTranslations } from 'use-intl/react';
import type { AsideThing } from '#lib/storyboard/aside-news.ts';

/** Names things that were put aside as one list: "Storyboard, 4K, and sound". */
export function useAsideWords(): (things: readonly AsideThing[]) => string {
  const t = useTranslations('settings');
  const format = useFormatter();
  const nameOf = (thing: AsideThing) => {
    switch (thing.what) {
      case 'kind':
        return t(`kinds.${thing.kind}`);
      case 'mode':
        return t(`modes.${thing.mode}`);
      case 'sound':
        return t('aside.sound');
      case 'seconds':
        return t('aside.seconds', { total: String(thing.total) });
      default:
        return t(`aside.${thing.what}`, { name: thing.name });
    }
  };
  return (things) => format.list(things.map(nameOf));
}
