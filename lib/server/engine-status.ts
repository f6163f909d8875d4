import type { Studio } from './studio.ts';

export interface EngineStatus {
  readonly engine: 'kling' | 'stand-in';
  readonly label: string;
  readonly detail: string;
}

/** Who renders, for the top bar. */
export async function engineStatus(studio: Pick<Studio, 'engine'>): Promise<EngineStatus> {
  return { engine: studio.engine.name, ...studio.engine.status() };
}
