import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, Resolver } from 'react-hook-form';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';

/**
 * The document's own schema as the form's resolver. The ready-made zod resolver imports the whole of zod to tell its
 * versions apart; this one carries only zod/mini.
 */
export const storyboardResolver: Resolver<Storyboard> = (values, _context, options) => {
  const parsed = storyboardSchema.safeParse(values);
  if (parsed.success) return { values: parsed.data, errors: {} };
  const errors: Record<string, FieldError> = {};
  for (const issue of parsed.error.issues) {
    errors[issue.path.join('.') || 'root'] ??= { type: issue.code ?? 'custom', message: issue.message };
  }
  return { values: {}, errors: toNestErrors(errors, options) };
};
