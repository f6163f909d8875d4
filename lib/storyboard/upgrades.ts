/**
 * How older documents become today's. Each change of the document's shape adds one upgrade here, named for what it
 * changes, and raises `DOCUMENT_VERSION`; upgrades are never edited afterwards, so old storyboards open for ever.
 */
import { DOCUMENT_VERSION } from './document.ts';

export interface Upgrade {
  /** Reads as history: "add-watermark", "rename-width-to-columns". */
  readonly name: string;
  readonly toVersion: number;
  /** Receives a document of the version before; the new version number is written by the caller. */
  readonly up: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

export interface Upgrades {
  readonly currentVersion: number;
  /** In order, one for each version from 2 to the current one. */
  readonly steps: readonly Upgrade[];
}

/** What a model or kind did not take used to stay in place as an issue; from version 2 on it is put aside (decision 0016). */
const roomForWhatIsPutAside: Upgrade = {
  name: 'room-for-what-is-put-aside',
  toVersion: 2,
  up: (document) => ({ ...document, aside: { kind: null, mode: null, sound: false, seconds: null, roles: [] } }),
};

/** From version 3 on a shot may have a scratch sound. None had one before; a program that knows version 2 alone says so by name. */
const roomForScratchSounds: Upgrade = {
  name: 'room-for-scratch-sounds',
  toVersion: 3,
  up: (document) => ({ ...document }),
};

export const UPGRADES: Upgrades = { currentVersion: DOCUMENT_VERSION, steps: [roomForWhatIsPutAside, roomForScratchSounds] };
