import type { editor } from '#lib/messages/en/editor.ts';
import type { EditRefusal } from '#lib/storyboard/intent.ts';
import type { ActionFailure } from './editor-actions.ts';

/**
 * Something to tell a person. Code that does not know the language names what happened, and who shows it finds the
 * words (`useSay`); a component may pass words it has found already.
 */
export type Said =
  | string
  | { readonly refusal: EditRefusal }
  | { readonly failure: ActionFailure }
  /** Generate could not begin: nothing was sent, so nothing is to pay. */
  | { readonly notGenerated: ActionFailure }
  | { readonly key: keyof typeof editor; readonly values?: Readonly<Record<string, string | number>> };
