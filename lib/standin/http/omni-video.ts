/** The three calls about videos: create, query one, query a list (docs/kling-omni.md §3, §4). */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Account } from '../account/account-folder.ts';
import type { Ledger } from '../account/ledger.ts';
import { packAt } from '../account/packs.ts';
import type { ElementKindOf } from '../elements/element.ts';
import type { FaultScript } from '../faults/fault-script.ts';
import type { ResultLinks } from '../results/result-links.ts';
import { type AcceptTools, acceptTask } from '../tasks/accept-task.ts';
import type { LifeCycle } from '../tasks/life-cycle.ts';
import type { Task } from '../tasks/task.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { createdView, taskView } from '../tasks/task-view.ts';
import { leastCostInTenths } from '../tasks/units.ts';
import type { ModelName, OmniRequest } from '../validation/omni-request.ts';
import type { Refusal } from '../validation/refusal.ts';
import { validateRequest } from '../validation/validate.ts';
import type { Counters } from './counters.ts';
import { NO_SLOT, NO_UNITS, taskNotFound } from './envelope.ts';
import { readPage } from './list-page.ts';

export interface OmniVideoTools extends AcceptTools {
  readonly book: TaskBook;
  readonly ledger: Ledger;
  readonly account: Account;
  readonly links: Pick<ResultLinks, 'pathTo'>;
  /** Told of each change of status, once it is written down. */
  readonly changed: (task: Task) => void;
  readonly life: Pick<LifeCycle, 'begin'>;
  readonly counters: Counters;
  readonly kindOf: ElementKindOf;
  /** Most tasks in flight; null: no limit. Counted over the account, or for each model apart (C11). */
  readonly slots: number | null;
  readonly slotsPerModel: boolean;
  /** Chooses what is to go wrong with a task that is being made. */
  readonly faults: Pick<FaultScript, 'forTask'>;
}

/** `origin` is where the client reached us. */
export async function createVideo(body: unknown, origin: string, tools: OmniVideoTools): Promise<Result<unknown, Refusal>> {
  const { book, kindOf } = tools;
  const verdict = validateRequest(body, { isTaken: book.isTaken, kindOf });
  if (!verdict.ok) return verdict;
  const { externalTaskId, modelName } = verdict.value;
  if (!isCovered(tools, verdict.value)) return fail(NO_UNITS);
  if (isFull(tools, modelName)) return fail(NO_SLOT);
  const planned = tools.faults.forTask({ externalTaskId, model: modelName });
  const task = await acceptTask({ request: verdict.value, body, origin, planned }, tools);
  tools.counters.countAccepted(task.externalTaskId);
  tools.changed(task);
  tools.life.begin(task);
  return ok(createdView(task));
}

function isCovered({ account, ledger, clock }: OmniVideoTools, request: OmniRequest): boolean {
  return packAt(clock(), account, ledger).status !== 'expired' && ledger.freeTenths() >= leastCostInTenths(request);
}

function isFull({ slots, slotsPerModel, book }: OmniVideoTools, modelName: ModelName): boolean {
  return slots !== null && book.movingCount(slotsPerModel ? modelName : null) >= slots;
}

type ReadTools = Pick<OmniVideoTools, 'book' | 'links'>;

export function queryVideo(id: string, origin: string, { book, links }: ReadTools): Result<unknown, Refusal> {
  const task = book.find(id);
  return task ? ok(taskView(task, origin, links)) : fail(taskNotFound(id));
}

export function listVideos(query: URLSearchParams, origin: string, { book, links }: ReadTools): Result<unknown, Refusal> {
  const page = readPage(query);
  return page.ok ? ok(book.list(page.value).map((task) => taskView(task, origin, links))) : page;
}
