import { reasonOf } from '../log.ts';
import type { Studio } from '../studio.ts';
import { readTakesState } from './takes-state.ts';

/** What /api/metrics answers. A database that does not tell leaves out how the takes stand; what was counted is there. */
export async function metricsText(
  studio: Pick<Studio, 'db' | 'engine' | 'clock' | 'meter' | 'log'>,
): Promise<{ readonly contentType: string; readonly body: string }> {
  const figures = await studio.meter.figures();
  const state = await readTakesState(studio).catch((error: unknown) => {
    studio.log.warn({ error: reasonOf(error) }, 'the takes could not be counted');
    return null;
  });
  return figures.text(state);
}
