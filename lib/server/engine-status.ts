import type { Delivery } from '#lib/storyboard/delivery.ts';
import type { Studio } from './studio.ts';
import { readHold } from './takes/queue-hold.ts';

export interface EngineStatus extends Delivery {
  readonly engine: 'kling' | 'stand-in';
  readonly label: string;
  readonly detail: string;
  readonly baseUrl: string;
  /** What is wrong with the account, so that nothing is sent right now; null while all is well, as far as anybody knows. */
  readonly heldBy: { readonly code: string; readonly sentence: string; readonly seenAt: number } | null;
}

/** What of ours the engine can fetch. */
export function deliveryOf(studio: Pick<Studio, 'links'>): Delivery {
  return { localVideos: studio.links.reachesEngine };
}

/** Who renders, for the top bar and the checks. */
export async function engineStatus(studio: Pick<Studio, 'engine' | 'links' | 'db' | 'clock'>): Promise<EngineStatus> {
  const hold = await readHold(studio.db, studio.engine.account);
  const heldBy = hold?.trouble ? { code: hold.code, sentence: hold.sentence, seenAt: studio.clock() } : null;
  return { engine: studio.engine.name, ...studio.engine.status(), ...deliveryOf(studio), heldBy };
}
