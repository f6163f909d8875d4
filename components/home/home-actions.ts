/** What the home page can ask of the server. `app/` passes the real ones; a test may pass others. */

/** A failure, in a sentence for people; null while there is none. A success opens the new storyboard instead. */
export type HomeFailure = { readonly sentence: string } | null;

export interface HomeActions {
  /** Form actions, so that they work before the page's script has arrived. `template` names one, or is absent. */
  readonly create: (previous: HomeFailure, form: FormData) => Promise<HomeFailure>;
  /** Takes the text of a storyboard file. */
  readonly importFile: (text: string) => Promise<{ readonly id: string } | { readonly sentence: string }>;
}
