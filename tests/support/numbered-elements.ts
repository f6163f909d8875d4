import type { ElementKindOf } from '#lib/standin/elements/element.ts';

/** Elements for tests that name them without making them: 2001 to 2099 are made from videos, 1 to 1999 from pictures. */
export const numberedElements: ElementKindOf = (id) => {
  const number = Number(id);
  if (number >= 2001 && number <= 2099) return 'video';
  return number >= 1 && number <= 2000 ? 'image' : null;
};
