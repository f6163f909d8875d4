import fc from 'fast-check';
import compile from 'icu-minify/compile';
import { _createCache as createCache, _createIntlFormatters as createFormatters } from 'use-intl/core';
import formatParsed from 'use-intl/format-message/format-only';
import { describe, expect, it } from 'vitest';
import formatMessage from '#components/ui/format-message.ts';
import { LOCALES } from '#lib/messages/locales.ts';

const MESSAGES = {
  counted: compile('{count, plural, =0 {none} one {# shot} other {# shots}}'),
  number: compile('{count, number}'),
  percent: compile('{count, number, percent}'),
  ordinal: compile('{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}'),
};

describe('a message of the interface', () => {
  it('reads as Intl would write it, for every number', () => {
    const numbers = fc.oneof(fc.integer({ min: -5, max: 1200 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.constantFrom(...Object.values(MESSAGES)), numbers, (locale, message, count) => {
        const cache = createCache();
        const options = { locale, cache, formatters: createFormatters(cache) };
        expect(formatMessage('key', message, { count }, options)).toBe(formatParsed('key', message, { count }, options));
      }),
    );
  });

  it('asks Intl for nothing to count shots', () => {
    const asked: string[] = [];
    const cache = createCache();
    const watched = new Proxy(createFormatters(cache), {
      get: (formatters, name, self) => {
        return (...given: unknown[]) => {
          asked.push(String(name));
          return Reflect.apply(Reflect.get(formatters, name, self), formatters, given);
        };
      },
    });
    const options = { locale: 'en', cache, formatters: watched };
    expect(formatMessage('key', MESSAGES.counted, { count: 6 }, options)).toBe('6 shots');
    expect(formatMessage('key', MESSAGES.number, { count: 15 }, options)).toBe('15');
    expect(asked).toEqual([]);
  });
});
