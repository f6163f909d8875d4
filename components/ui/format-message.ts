/**
 * How the interface's messages are formatted, in place of use-intl's own (next.config.ts): parsed messages only, and
 * without `Intl` for what nearly all of them hold. The first `Intl` object of a page costs a phone a tenth of a second
 * before anything can be used, to write "6 shots".
 */
import formatParsed from 'use-intl/format-message/format-only';
import { LOCALES } from '#lib/messages/locales.ts';

type Format = typeof formatParsed;
type Formatters = Parameters<Format>[3]['formatters'];

export default function formatMessage(...[key, message, values, options]: Parameters<Format>): ReturnType<Format> {
  return formatParsed(key, message, values, { ...options, formatters: plainOnes(options.formatters) });
}
formatMessage.raw = false;

const known = new WeakMap<Formatters, Formatters>();

function plainOnes(formatters: Formatters): Formatters {
  const made = known.get(formatters);
  if (made) return made;
  const plain: Formatters = {
    ...formatters,
    getNumberFormat: (...given) => plainNumbers(given[1], () => formatters.getNumberFormat(...given)),
    getPluralRules: (...given) => plainPlurals(given, () => formatters.getPluralRules(...given)),
  };
  known.set(formatters, plain);
  return plain;
}

/** Whole numbers below a thousand look the same in all our languages: no grouping, no decimals, the same digits. */
function plainNumbers(style: Intl.NumberFormatOptions | undefined, real: () => Intl.NumberFormat): Intl.NumberFormat {
  if (style !== undefined) return real();
  const isPlain = (value: number) => Number.isInteger(value) && value < 1000 && (value > 0 || Object.is(value, 0));
  return { format: (value: number) => (isPlain(value) ? String(value) : real().format(value)) } as Intl.NumberFormat;
}

/** English tells one from all else, Chinese nothing from anything. Decimals and other languages are left to Intl. */
function plainPlurals([locale, options]: ConstructorParameters<typeof Intl.PluralRules>, real: () => Intl.PluralRules): Intl.PluralRules {
  const ours = LOCALES.find((each) => each === locale);
  if (ours === undefined || (options?.type ?? 'cardinal') !== 'cardinal') return real();
  const plain = (value: number) => (ours === 'en' && Math.abs(value) === 1 ? 'one' : 'other');
  return { select: (value: number) => (Number.isInteger(value) ? plain(value) : real().select(value)) } as Intl.PluralRules;
}
