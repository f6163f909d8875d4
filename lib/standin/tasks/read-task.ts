/**
 * A task from its file, or null. Only the stand-in writes these files, but a full disk tears them, and people look into
 * folders: what is not whole is reported and left alone, and never keeps the others from being read.
 */
import { isRawObject } from '../validation/field-reader.ts';
import type { Task } from './task.ts';

/** What tasks of earlier versions did not have. */
const LATER_FIELDS = { origin: '', cutsMovedFrames: 0, delayMs: 0 } as const;
const STATUSES: readonly unknown[] = ['submitted', 'processing', 'succeed', 'failed'];
const LISTS = ['shots', 'images', 'elements', 'videos'] as const;

export function readTask(text: string, taskId: string): Task | null {
  const value = parsed(text);
  if (!isRawObject(value) || !isRawObject(value['request'])) return null;
  const { request } = value;
  const isWhole =
    value['taskId'] === taskId &&
    STATUSES.includes(value['status']) &&
    typeof value['videoId'] === 'string' &&
    typeof value['createdAt'] === 'number' &&
    typeof value['updatedAt'] === 'number' &&
    typeof request['modelName'] === 'string' &&
    LISTS.every((list) => Array.isArray(request[list]));
  return isWhole ? ({ ...LATER_FIELDS, ...value } as unknown as Task) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
