/** The languages of the interface. What people write in prompts is theirs and is never translated. */
export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language by its own name, as the switch shows it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** The cookie that keeps a person's choice. */
export const LOCALE_COOKIE = 'locale';

/**
 * The language to answer in: the one chosen here before, else the first of the browser's that we have, else English.
 * `acceptLanguage` is the header as it came, such as `zh-TW,zh;q=0.9,en;q=0.8`. Any Chinese gets Simplified Chinese:
 * it is nearer than English to all who ask for one.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const kept = LOCALES.find((locale) => locale === chosen);
  if (kept) return kept;
  for (const wanted of wishes(acceptLanguage ?? '')) {
    if (/^zh\b/i.test(wanted)) return 'zh-CN';
    if (/^en\b/i.test(wanted)) return 'en';
  }
  return 'en';
}

/** The languages of the header, the most wanted first. */
function wishes(header: string): string[] {
  return header
    .split(',')
    .map((part, index) => {
      const [language = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((each) => /^\s*q=([0-9.]+)$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { language, index, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
    .map(({ language }) => language);
}
