/** What the home page can ask of the server. `app/` passes the real ones; a test may pass others. */
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Result } from '#lib/kernel/result.ts';

type Answer<Value> = Promise<Result<Value, ActionFailure>>;
interface Named {
  readonly id: string;
}

export interface HomeActions {
  /** A form action, so that it works before the page's script has arrived. `template` names one, or is absent. A success opens the new storyboard. */
  readonly create: (previous: ActionFailure | null, form: FormData) => Promise<ActionFailure | null>;
  readonly createFrom: (input: { readonly document: unknown }) => Answer<Named>;
  readonly rename: (input: { readonly id: string; readonly title: string }) => Answer<{ readonly title: string }>;
  readonly duplicate: (input: { readonly id: string; readonly title: string }) => Answer<Named>;
  readonly remove: (input: Named) => Answer<Named>;
  readonly restore: (input: Named) => Answer<Named>;
  /** The ids of those that hold the words in their title, prompts or references. */
  readonly find: (input: { readonly words: string }) => Answer<readonly string[]>;
}
