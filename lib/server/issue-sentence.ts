import compile from 'icu-minify/compile';
import format, { type FormatOptions } from 'icu-minify/format';
import { checks } from '#lib/messages/en/checks.ts';
import type { Issue } from '#lib/storyboard/issue.ts';

const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
  getNumberFormat: (...given) => new Intl.NumberFormat(...given),
  getPluralRules: (...given) => new Intl.PluralRules(...given),
};

/** An issue in English, for what the server answers to programs and writes to its log; the editor says it in the person's language. */
export function issueSentence({ message, values }: Pick<Issue, 'message' | 'values'>): string {
  return String(format(compile(checks.issues[message]), 'en', values, { formatters }));
}
