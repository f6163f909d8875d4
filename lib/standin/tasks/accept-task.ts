/**
 * From a valid request to a task on disk. The external id, the slot and the units are held before the first wait: two
 * requests at the same moment must never both become a task where there is room for one, since each would be paid.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '#lib/kernel/clock.ts';
import type { Ledger } from '../account/ledger.ts';
import type { TaskFaults } from '../faults/fault-script.ts';
import type { OmniRequest } from '../validation/omni-request.ts';
import { shownBody } from './shown-body.ts';
import type { Task, TaskRequest } from './task.ts';
import type { TaskBook } from './task-book.ts';
import type { TaskFolder } from './task-folder.ts';
import { leastCostInTenths } from './units.ts';

type StoredImage = TaskRequest['images'][number];

export interface AcceptTools {
  readonly folder: Pick<TaskFolder, 'keepPicture'>;
  readonly book: Pick<TaskBook, 'reserve' | 'release' | 'add'>;
  readonly ledger: Pick<Ledger, 'hold' | 'settle'>;
  readonly clock: Clock;
  readonly makeTaskId: () => string;
}

export interface Accepting {
  readonly request: OmniRequest;
  readonly body: unknown;
  /** Where the client reached us. */
  readonly origin: string;
  readonly planned: TaskFaults;
}

export async function acceptTask(accepting: Accepting, { folder, book, ledger, clock, makeTaskId }: AcceptTools): Promise<Task> {
  const { request, body, origin, planned } = accepting;
  const { externalTaskId, modelName } = request;
  const reservation = { taskId: makeTaskId(), externalTaskId, modelName };
  book.reserve(reservation);
  ledger.hold(reservation.taskId, leastCostInTenths(request));
  try {
    const images = await keepPictures(request.images, folder);
    const now = clock();
    const task: Task = {
      taskId: reservation.taskId,
      externalTaskId,
      status: 'submitted',
      statusMessage: '',
      createdAt: now,
      updatedAt: now,
      request: { ...request, images },
      received: shownBody(body, images),
      videoId: randomUUID(),
      seconds: null,
      units: null,
      origin,
      plannedFailure: planned.failure,
      cutsMovedFrames: planned.cutsMovedFrames,
      delayMs: planned.delayMs,
    };
    await book.add(task);
    return task;
  } catch (error) {
    book.release(reservation);
    ledger.settle(reservation.taskId, 0);
    throw error;
  }
}

async function keepPictures(images: OmniRequest['images'], folder: AcceptTools['folder']): Promise<StoredImage[]> {
  const kept: StoredImage[] = [];
  for (const { type, source } of images) {
    kept.push({ type, source: source.kind === 'url' ? source : { kind: 'file', sha256: await folder.keepPicture(source.bytes) } });
  }
  return kept;
}
