/** The three calls of the API: create, query one, query a list (kling-api.md §3, §4). */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { ElementKindOf } from '../elements/element.ts';
import type { FaultScript } from '../faults/fault-script.ts';
import { type AcceptTools, acceptTask } from '../tasks/accept-task.ts';
import type { LifeCycle } from '../tasks/life-cycle.ts';
import { createdView, taskView } from '../tasks/task-view.ts';
import { invalidValue, type Refusal } from '../validation/refusal.ts';
import { validateRequest } from '../validation/validate.ts';
import type { Counters } from './counters.ts';
import { NO_SLOT, taskNotFound } from './envelope.ts';

export interface OmniVideoTools extends AcceptTools {
  readonly life: Pick<LifeCycle, 'begin'>;
  readonly counters: Counters;
  readonly kindOf: ElementKindOf;
  /** Most tasks in flight; null: no limit. */
  readonly slots: number | null;
  /** Chooses what is to go wrong with a task that is being made. */
  readonly faults: Pick<FaultScript, 'forTask'>;
}

export async function createVideo(body: unknown, tools: OmniVideoTools): Promise<Result<unknown, Refusal>> {
  const { book, slots, kindOf } = tools;
  const verdict = validateRequest(body, { isTaken: book.isTaken, kindOf });
  if (!verdict.ok) return verdict;
  if (slots !== null && book.movingCount() >= slots) return fail(NO_SLOT);
  const { externalTaskId, modelName } = verdict.value;
  const planned = tools.faults.forTask({ externalTaskId, model: modelName });
  const task = await acceptTask({ request: verdict.value, body, planned }, tools);
  tools.counters.countAccepted(task.externalTaskId);
  tools.life.begin(task);
  return ok(createdView(task));
}

export function queryVideo(id: string, origin: string, { book }: Pick<OmniVideoTools, 'book'>): Result<unknown, Refusal> {
  const task = book.find(id);
  return task ? ok(taskView(task, origin)) : fail(taskNotFound(id));
}

export function listVideos(query: URLSearchParams, origin: string, { book }: Pick<OmniVideoTools, 'book'>): Result<unknown, Refusal> {
  const page = readPage(query);
  return page.ok ? ok(book.list(page.value).map((task) => taskView(task, origin))) : page;
}

export interface Page {
  readonly pageNum: number;
  readonly pageSize: number;
}

/** The page of a list that is asked for (kling-api.md §4.3). */
export function readPage(query: URLSearchParams): Result<Page, Refusal> {
  const pageNum = pageNumber(query, 'pageNum', { standard: 1, max: 1000 });
  if (!pageNum.ok) return pageNum;
  const pageSize = pageNumber(query, 'pageSize', { standard: 30, max: 500 });
  return pageSize.ok ? ok({ pageNum: pageNum.value, pageSize: pageSize.value }) : pageSize;
}

function pageNumber(query: URLSearchParams, field: string, { standard, max }: { standard: number; max: number }): Result<number, Refusal> {
  const text = query.get(field);
  if (text === null || text === '') return ok(standard);
  const number = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? ok(number) : fail(invalidValue(field, text));
}
