/** What a task costs (docs/kling-omni.md §10): seconds × rate, in tenths of a unit, so that every sum is exact. */
import { RATES_IN_TENTHS } from '#lib/kling/prices.ts';
import { MODE_ROWS, MODEL_ROWS } from '../validation/omni-request.ts';
import { limitsOf } from '../validation/validate.ts';
import type { TaskRequest } from './task.ts';

type Priced = Pick<TaskRequest, 'modelName' | 'mode' | 'sound' | 'videos'>;

/** An edit is as long as its input, and charged by that length, rounded. */
export function costInTenths(request: Priced, seconds: number): number {
  const rate = RATES_IN_TENTHS[MODEL_ROWS[request.modelName]][MODE_ROWS[request.mode]];
  if (!rate) throw new Error(`${request.modelName} has no price for ${request.mode}: validation let an impossible mode through`);
  const tenthsPerSecond = request.videos.length > 0 ? rate.withVideo : request.sound ? (rate.withSound ?? rate.silent) : rate.silent;
  return tenthsPerSecond * Math.round(seconds);
}

/** What is sure to be charged when the task is accepted: an edit's length is not known yet, so the shortest counts. */
export function leastCostInTenths(request: Priced & Pick<TaskRequest, 'seconds'>): number {
  return costInTenths(request, request.seconds ?? limitsOf(request).video.minSeconds);
}

/** As the wire carries it: `"1.8"`, `"4"`. */
export function unitsText(tenths: number): string {
  return String(tenths / 10);
}
