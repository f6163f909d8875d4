/** What a finished task costs (kling-api.md §10): seconds × rate, in units, as the string that the wire carries. */
import { RATES_IN_TENTHS } from '#lib/kling/prices.ts';
import { MODE_ROWS, MODEL_ROWS } from '../validation/omni-request.ts';
import type { TaskRequest } from './task.ts';

export function unitsOf(request: Pick<TaskRequest, 'modelName' | 'mode' | 'sound' | 'videos'>, seconds: number): string {
  const rate = RATES_IN_TENTHS[MODEL_ROWS[request.modelName]][MODE_ROWS[request.mode]];
  if (!rate) throw new Error(`${request.modelName} has no price for ${request.mode}: validation let an impossible mode through`);
  const tenthsPerSecond = request.videos.length > 0 ? rate.withVideo : request.sound ? (rate.withSound ?? rate.silent) : rate.silent;
  return String((tenthsPerSecond * seconds) / 10);
}
