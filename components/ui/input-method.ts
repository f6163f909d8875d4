/**
 * Whether a key is an input method's own: it chooses or ends what is being composed, and asks nothing of the field.
 * Safari sends the one that ends a composition after it, when only its old number still tells.
 */
export function isInputMethodKey({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}
