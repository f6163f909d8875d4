/**
 * The studio is the booted whole: database, files, engine and jobs. There is one per process, kept on `globalThis`
 * because in development modules are loaded more than once, and two of them on one data folder would lose rows.
 */

import type { GuardedFetch } from '#lib/guarded-fetch/guarded-fetch.ts';
import type { Clock } from '#lib/kernel/clock.ts';
import type { MakeId } from '#lib/kernel/ids.ts';
import type { Callbacks } from './callbacks/callbacks.ts';
import type { Db } from './db/database.ts';
import type { FileLinks } from './delivery/file-links.ts';
import type { ElementCatalog } from './elements/element-catalog.ts';
import type { ElementPictures } from './elements/element-picture.ts';
import type { Engine } from './engine/engine.ts';
import type { Posters } from './files/frames/posters.ts';
import type { Looker } from './files/looks/looker.ts';
import type { Storage } from './files/storage.ts';
import type { RoomForTakes } from './jobs/wake-ups.ts';
import type { Log } from './log.ts';
import type { Meter } from './metrics/meter.ts';
import type { UsualTimes } from './takes/usual-times.ts';

export interface Studio {
  readonly db: Db;
  readonly storage: Storage;
  readonly engine: Engine;
  readonly links: FileLinks;
  readonly elements: ElementCatalog;
  readonly elementPictures: ElementPictures;
  readonly posters: Posters;
  readonly looker: Looker;
  readonly usualTimes: UsualTimes;
  readonly callbacks: Callbacks;
  readonly fetchForeign: GuardedFetch;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly log: Log;
  readonly meter: Meter;
  /** Whether takes move in this process. `elsewhere`: other processes do that; `failing`: the jobs did not start yet, and are tried again. */
  readonly jobs: () => 'starting' | 'running' | 'elsewhere' | 'failing';
  /** Room for so many takes to begin in this process as soon as they are written; null: there is none just now. */
  readonly keepRoom: (takes: number) => RoomForTakes | null;
  /** Tells the jobs that a take has something due; the take's row says what. */
  readonly wake: (takeId: string, dueAt: number) => void;
  /** Tells the jobs that the engine has called about a take which is being rendered, and whose next question is due now. */
  readonly hear: (takeId: string) => void;
  /** Ends the jobs, the stand-in and the database, in that order. */
  readonly stop: () => Promise<void>;
}

interface Slot {
  /** Set by `startStudio`, which instrumentation.ts calls before the first request can arrive. */
  studio?: Promise<Studio>;
}

const slot = globalThis as typeof globalThis & { shotboardStudio?: Slot };

/** Starts the studio if this process has none yet. */
export function startStudio(boot: () => Promise<Studio>): Promise<Studio> {
  slot.shotboardStudio ??= {};
  slot.shotboardStudio.studio ??= boot();
  return slot.shotboardStudio.studio;
}

/** The studio of this process, as soon as it stands. */
export function getStudio(): Promise<Studio> {
  const studio = slot.shotboardStudio?.studio;
  if (!studio) throw new Error('The studio was not started: instrumentation.ts does that before anything is served.');
  return studio;
}
