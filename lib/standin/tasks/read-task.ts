/**
 * A task from its file, or null. Only the stand-in writes these files, but a full disk tears them, and people look into
 * folders: what is not whole is reported and left alone, and never keeps the others from being read.
 */
import { jsonOf } from '#lib/kernel/json.ts';
import { isRawObject } from '../validation/field-reader.ts';
import { MODE_ROWS, MODEL_ROWS } from '../validation/omni-request.ts';
import type { Task } from './task.ts';

/** What tasks of earlier versions did not have. */
const LATER_FIELDS = { origin: '', cutsMovedFrames: 0, delayMs: 0 } as const;
const STATUSES: readonly unknown[] = ['submitted', 'processing', 'succeed', 'failed'];
/** What its price, its news and its place in the lists are found by: with these the rest can at worst make the task fail. */
const isText = (value: unknown): boolean => value === null || typeof value === 'string';
const isNameOf = (rows: object, value: unknown): boolean => typeof value === 'string' && Object.hasOwn(rows, value);
const LISTS = ['shots', 'images', 'elements', 'videos'] as const;

export function readTask(text: string, taskId: string): Task | null {
  const value = jsonOf(text);
  if (!isRawObject(value) || !isRawObject(value['request'])) return null;
  const { request } = value;
  const isWhole =
    value['taskId'] === taskId &&
    STATUSES.includes(value['status']) &&
    typeof value['videoId'] === 'string' &&
    typeof value['createdAt'] === 'number' &&
    typeof value['updatedAt'] === 'number' &&
    isText(value['externalTaskId']) &&
    isNameOf(MODEL_ROWS, request['modelName']) &&
    isNameOf(MODE_ROWS, request['mode']) &&
    isText(request['callbackUrl']) &&
    LISTS.every((list) => isListOfObjects(request[list]));
  return isWhole ? ({ ...LATER_FIELDS, ...value } as unknown as Task) : null;
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRawObject);
}
