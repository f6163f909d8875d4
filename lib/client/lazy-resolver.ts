import type { Resolver } from 'react-hook-form';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** The document's schema as the form's resolver, loaded with the first save: opening a storyboard needs no proof of it. */
export const lazyResolver: Resolver<Storyboard> = async (values, context, options) => {
  const { storyboardResolver } = await import('./storyboard-resolver.ts');
  return storyboardResolver(values, context, options);
};
