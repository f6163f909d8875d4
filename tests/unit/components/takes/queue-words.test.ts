import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import { takes as english } from '#lib/messages/en/takes.ts';
import { takes as chinese } from '#lib/messages/zh-cn/takes.ts';

it('counts places in the queue as each language does', () => {
  const say = createTranslator({ locale: 'en', messages: english });
  expect([1, 2, 3, 4, 11, 22].map((place) => say('placeInQueue', { place }))).toEqual(
    ['1st', '2nd', '3rd', '4th', '11th', '22nd'].map((ordinal) => `${ordinal} in the queue`),
  );
  expect(createTranslator({ locale: 'zh-CN', messages: chinese })('placeInQueue', { place: 3 })).toBe('排在第 3 位');
});
