'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { agoOf } from './edited-ago.ts';

/** "just now", "5 minutes ago", "yesterday", "last week", then the date: the same words on the server and in the browser. */
export function useAgoWords(): (at: number, now: number) => string {
  const t = useTranslations('home');
  const locale = useLocale();
  return (at, now) => {
    const ago = agoOf(at, now);
    switch (ago.key) {
      case 'on-date': {
        // UTC on both sides, or they would write two dates.
        const form = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
        return t('on-date', { date: form.format(ago.at) });
      }
      case 'minutes-ago':
      case 'hours-ago':
      case 'days-ago':
      case 'weeks-ago':
        return t(ago.key, { count: ago.count });
      default:
        return t(ago.key);
    }
  };
}
