import { expect, it } from 'vitest';
import { isWebAddress } from '#lib/kernel/web-address.ts';

it.each(['https://example.com/a.png', 'http://example.com', 'HTTPS://example.com/a?b#c'])('%s is a web address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

it.each(['', 'example.com', 'ftp://example.com/a', 'javascript:alert(1)', 'https://', ' https://example.com', 'https://example.com/a b'])(
  '“%s” is none',
  (text) => {
    expect(isWebAddress(text)).toBe(false);
  },
);
