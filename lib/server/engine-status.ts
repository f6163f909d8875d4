import type { Delivery } from '#lib/storyboard/delivery.ts';
import type { Studio } from './studio.ts';

export interface EngineStatus extends Delivery {
  readonly engine: 'kling' | 'stand-in';
  readonly label: string;
  readonly detail: string;
  readonly baseUrl: string;
}

/** What of ours the engine can fetch. */
export function deliveryOf(studio: Pick<Studio, 'links'>): Delivery {
  return { localVideos: studio.links.reachesEngine };
}

/** Who renders, for the top bar and the checks. */
export async function engineStatus(studio: Pick<Studio, 'engine' | 'links'>): Promise<EngineStatus> {
  return { engine: studio.engine.name, ...studio.engine.status(), ...deliveryOf(studio) };
}
