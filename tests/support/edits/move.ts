/** What the page shows, read in one go. */
export interface Shown {
  readonly kind: string;
  /** Of every shot, first to last; empty for the kinds without shots of their own. */
  readonly seconds: readonly number[];
  readonly total: number;
  readonly references: readonly string[];
  /** Names of the buttons, radios and options that can be pressed or chosen now. */
  readonly usable: ReadonlySet<string>;
}

/** Numbers to make a move from; what they mean depends on the move. */
export interface Chance {
  readonly which: number;
  readonly one: number;
  readonly other: number;
  readonly words: string;
}

export interface Move {
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** Said in the list of edits when the test fails. */
  readonly said: string;
  make(): Promise<unknown>;
}
