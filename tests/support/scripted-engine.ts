/** An engine that answers as a test says: for what no stand-in should ever do. */
import type { CreateOutcome, KlingClient, KlingError, QueryOutcome, Task } from '#lib/kling/client.ts';

export function scriptedTask(status: Task['status'], rawStatus: string = status, more: Partial<Task> = {}): Task {
  return {
    taskId: '867283741759111202',
    status,
    rawStatus,
    statusMessage: '',
    externalTaskId: null,
    videos: [],
    units: null,
    createdAt: null,
    updatedAt: null,
    ...more,
  };
}

export function foundTask(status: Task['status'], rawStatus?: string, more?: Partial<Task>): QueryOutcome {
  return { kind: 'found', task: scriptedTask(status, rawStatus, more) };
}

/** By default no answer at all. */
export function scriptedError(more: Partial<KlingError> = {}): KlingError {
  return {
    code: 'timeout',
    sentence: 'No answer.',
    advice: 'Wait.',
    httpStatus: null,
    retry: 'ask-first',
    requestId: null,
    cause: null,
    ...more,
  };
}

/** Answers in order; the last answer of each kind repeats. Counts what it is asked. */
export function scripted(creates: readonly CreateOutcome[], queries: readonly QueryOutcome[]) {
  const asked: ('create' | 'ask' | 'poll')[] = [];
  const inOrder = <Outcome>(outcomes: readonly Outcome[]) => {
    const left = [...outcomes];
    return (): Outcome => {
      const outcome = left.length > 1 ? left.shift() : left[0];
      if (outcome === undefined) throw new Error('The script is empty.');
      return outcome;
    };
  };
  const nextCreate = inOrder(creates);
  const nextQuery = inOrder(queries);
  const client: KlingClient = {
    create: async () => {
      asked.push('create');
      return nextCreate();
    },
    query: async (id) => {
      asked.push(id.startsWith('shotboard-') ? 'ask' : 'poll');
      return nextQuery();
    },
    list: async () => ({ kind: 'found', tasks: [] }),
    listElements: async () => ({ kind: 'found', page: { elements: [], rowCount: 0 } }),
  };
  return { client, asked };
}
