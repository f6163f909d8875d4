'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { keepChoice } from '#lib/client/choices.ts';
import { THEME_COOKIE, THEMES, type Theme, themeOf } from '#lib/client/theme.ts';
import { LOCALE_COOKIE, LOCALE_NAMES, LOCALES, type Locale } from '#lib/messages/locales.ts';
import { Segmented } from './segmented.tsx';

/**
 * How things look and which language they speak. Both are kept in cookies, so that the server draws the next page right
 * from its first byte; the page that is open follows at once, and nothing in it is loaded again or lost.
 */
export default function DisplayPanel({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  const t = useTranslations('theme');
  const router = useRouter();
  const locale = useLocale();
  /** Shown as chosen at once; its words come with the server's answer. */
  const [language, setLanguage] = useState<Locale>(locale);
  const [theme, setTheme] = useState<Theme>(() => themeOf(document.documentElement.dataset['theme']));

  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [takesFocus]);

  const chooseTheme = (chosen: Theme) => {
    setTheme(chosen);
    keepChoice(THEME_COOKIE, chosen);
    document.documentElement.dataset['theme'] = chosen;
    router.refresh();
  };
  const chooseLanguage = (chosen: Locale) => {
    setLanguage(chosen);
    keepChoice(LOCALE_COOKIE, chosen);
    router.refresh();
  };

  return (
    <div ref={panel} className="grid gap-3">
      <div className="grid gap-1.5">
        <span aria-hidden="true" className="text-dim text-sm">
          {t('theme')}
        </span>
        <Segmented label={t('theme')} value={theme} options={THEMES.map((value) => ({ value, label: t(value) }))} onChange={chooseTheme} />
      </div>
      <div className="grid gap-1.5">
        <span aria-hidden="true" className="text-dim text-sm">
          {t('language')}
        </span>
        <Segmented
          label={t('language')}
          value={language}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          onChange={chooseLanguage}
        />
      </div>
    </div>
  );
}
