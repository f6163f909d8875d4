import { expect, test } from 'vitest';
import { isInputMethodKey } from '#components/ui/input-method.ts';

test('a key is the input method’s while it composes, and when Safari sends the one that has ended it', () => {
  expect(isInputMethodKey({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isInputMethodKey({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isInputMethodKey({ isComposing: false, keyCode: 13 })).toBe(false);
});
