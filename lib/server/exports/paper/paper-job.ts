/** What the paper process is given, as JSON. Words are in the reader's language already; sizes and places are its own affair. */

/** A picture file; a moment of the video, in seconds; or nothing to show. */
export type PaperPicture =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'moment'; readonly seconds: number }
  | { readonly type: 'none' };

export interface PaperRow {
  /** `Shot 2`. */
  readonly heading: string;
  /** `0:02 – 0:07 · 5 s`. */
  readonly times: string;
  /** 1 for the first: gives the shot its colour. */
  readonly number: number;
  readonly words: string;
  /** `References: Mei, Lantern`, or empty. */
  readonly references: string;
  readonly picture: PaperPicture;
}

export interface PaperJob {
  readonly kind: 'shot-list' | 'contact-sheet';
  readonly outPath: string;
  readonly videoPath: string | null;
  readonly title: string;
  /** Settings and totals in one line. */
  readonly facts: string;
  /** What a person wrote of the take, or empty. */
  readonly comment: string;
  /** Width by height of the pictures. */
  readonly aspect: number;
  /** Unix milliseconds, for the file's own date. */
  readonly at: number;
  readonly words: {
    readonly notes: string;
    readonly noPicture: string;
    /** `Page 1 of 2`, with `#` and `##` for the numbers. */
    readonly page: string;
    /** In place of words that no font here can show. */
    readonly noFont: string;
  };
  readonly rows: readonly PaperRow[];
}
