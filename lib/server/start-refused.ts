/** The app cannot start, for a reason that a person can mend; the sentence says which. */
export class StartRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StartRefused';
  }
}

/** By name, not by class: the script that starts the app and the bundled server each have a class of their own. */
export function isStartRefused(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartRefused';
}
