/** An element that the account can use, in our own words. */
export interface AccountElement {
  /** Decimal digits of a 64-bit number. */
  readonly elementId: string;
  readonly name: string;
  readonly description: string;
  /** What it was made from. */
  readonly kind: 'image' | 'video' | 'unknown';
  /** Its host comes out of a response: fetch it only through the guarded fetch. */
  readonly pictureUrl: string | null;
  /** One of the service's own, open to everyone. */
  readonly isPreset: boolean;
}

/** One page of a list. */
export interface ElementPage {
  readonly elements: readonly AccountElement[];
  /** How many rows it had, usable or not: fewer than asked for means that it was the last. */
  readonly rowCount: number;
}
