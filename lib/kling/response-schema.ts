/** Answers of the service (docs/kling-omni.md §4), read leniently where a field is not needed and strictly where it is. */
import * as z from 'zod';
import type { Task, TaskStatus, TaskVideo } from './task.ts';

/** `message` may be missing from a success; a refusal without one is not believed (see classify-create.ts). */
export const envelopeSchema = z.object({
  code: z.int(),
  message: z.string().nullish(),
  request_id: z.string().nullish(),
  data: z.unknown().optional(),
});
export type Envelope = z.output<typeof envelopeSchema>;

const numberOrText = z.union([z.number(), z.string()]).nullish();

const videoSchema = z.object({
  id: z.string().nullish(),
  url: z.string().nullish(),
  watermark_url: z.string().nullish(),
  duration: numberOrText,
});

/** `task_id` must be text: as a JSON number its 18 digits would already have been rounded. */
const wireTaskSchema = z.object({
  task_id: z.string().min(1).max(200),
  task_status: z.string().min(1).max(100),
  task_status_msg: z.string().nullish(),
  task_info: z.object({ external_task_id: z.string().nullish() }).nullish(),
  task_result: z.object({ videos: z.array(videoSchema).nullish() }).nullish(),
  final_unit_deduction: numberOrText,
  final_balance_deduction: z.object({ quota: numberOrText }).nullish().catch(null),
  created_at: z.number().nullish(),
  updated_at: z.number().nullish(),
});

export const taskSchema = wireTaskSchema.transform(
  (wire): Task => ({
    taskId: wire.task_id,
    status: toStatus(wire.task_status),
    rawStatus: wire.task_status,
    statusMessage: wire.task_status_msg ?? '',
    externalTaskId: orNull(wire.task_info?.external_task_id),
    videos: (wire.task_result?.videos ?? []).flatMap(toVideo),
    units: unitsOf(wire),
    createdAt: wire.created_at ?? null,
    updatedAt: wire.updated_at ?? null,
  }),
);
export const taskListSchema = z.array(taskSchema);

/**
 * Where an account pays from its balance (§4.2), no units may be deducted although the task cost money. What it cost in units
 * is unknown then, and the estimate stands: a ledger that read 0 would let a limit on spending fail open.
 */
function unitsOf(wire: z.output<typeof wireTaskSchema>): number | null {
  const units = toNumber(wire.final_unit_deduction);
  const balance = toNumber(wire.final_balance_deduction?.quota) ?? 0;
  return balance > 0 && units !== null && units <= 0 ? null : units;
}

const STATUSES: readonly string[] = ['submitted', 'processing', 'succeed', 'failed'] satisfies TaskStatus[];

function toStatus(word: string): TaskStatus {
  return STATUSES.includes(word) ? (word as TaskStatus) : 'unknown';
}

/** A video without an address is none. */
function toVideo(wire: z.output<typeof videoSchema>): TaskVideo[] {
  const url = orNull(wire.url);
  if (url === null) return [];
  return [{ id: wire.id ?? '', url, watermarkUrl: orNull(wire.watermark_url), durationSeconds: toNumber(wire.duration) }];
}

function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : text;
}

function toNumber(value: number | string | null | undefined): number | null {
  if (value === undefined || value === null || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
