/** What this installation can hand to the engine; rules that depend on it take it as data, so that they stay pure. */
export interface Delivery {
  /** Whether the engine can fetch videos that are stored here: it renders on this machine, or the internet reaches us. */
  readonly localVideos: boolean;
  /** Files that the storyboard names and that are not stored here (an imported one may name any). Left out: all are. */
  readonly missingFileIds?: readonly string[];
}

/** What is safe to assume of an installation that nobody asked. */
export const NO_DELIVERY: Delivery = { localVideos: false };
