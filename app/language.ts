import 'server-only';
import compile from 'icu-minify/compile';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { createTranslator } from 'use-intl/core';
import { english } from '#lib/messages/en/index.ts';
import { type AnyWords, failureSentence } from '#lib/messages/failure-words.ts';
import { chooseLocale, LOCALE_COOKIE, type Locale } from '#lib/messages/locales.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { simplifiedChinese } from '#lib/messages/zh-cn/index.ts';

const CATALOGS = { en: english, 'zh-CN': simplifiedChinese };
const compiled = new Map<Locale, Messages>();

/** The language of this request. */
export const readLocale = cache(
  async (): Promise<Locale> => chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language')),
);

/**
 * The messages of a language, parsed here and once. What formats them (next.config.ts) takes only parsed ones, so the
 * browser needs no parser, which would weigh four times the rest of the library.
 */
export function messagesOf(locale: Locale): Messages {
  const known = compiled.get(locale);
  if (known) return known;
  // Cloned, since the parser's objects have no prototype and only plain ones can be sent to the browser.
  const messages = structuredClone(compileTree(CATALOGS[locale])) as Messages;
  compiled.set(locale, messages);
  return messages;
}

/** Words for what the server itself writes: a page's title, a message page. */
export async function translator<Namespace extends keyof Messages & string>(namespace: Namespace) {
  const locale = await readLocale();
  return createTranslator<Messages, Namespace>({ locale, messages: messagesOf(locale), namespace });
}

/** The sentence of a failure in the language of this request; English where that language has no words for its code. */
export async function failureWords(failure: { readonly code: string; readonly sentence: string }): Promise<string> {
  const locale = await readLocale();
  return failureSentence(createTranslator({ locale, messages: messagesOf(locale) }) as unknown as AnyWords, failure);
}

function compileTree(tree: object): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compileTree(value)]),
  );
}
