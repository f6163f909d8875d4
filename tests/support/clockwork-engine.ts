/** An engine without a network whose tasks move by the clock of the test, and which counts what it is asked. */
import type { KlingClient, ListOutcome, Task } from '#lib/kling/client.ts';

export interface ClockworkEngine {
  readonly client: KlingClient;
  readonly calls: { create: number; query: number; list: number };
  /** Whether it answers questions for the list; singly it always does. */
  hasList: boolean;
}

/** Each task succeeds `renderMs` after it was made. The newest stand first on its list. */
export function clockworkEngine(clock: () => number, renderMs: number): ClockworkEngine {
  const tasks: { readonly taskId: string; readonly externalTaskId: string | null; readonly createdAt: number }[] = [];
  const view = ({ taskId, externalTaskId, createdAt }: (typeof tasks)[number]): Task => {
    const age = clock() - createdAt;
    const status = age >= renderMs ? 'succeed' : age >= renderMs / 4 ? 'processing' : 'submitted';
    const url = `https://results.example/${taskId}.mp4`;
    return {
      taskId,
      status,
      rawStatus: status,
      statusMessage: '',
      externalTaskId,
      videos: status === 'succeed' ? [{ id: taskId, url, watermarkUrl: null, durationSeconds: 3 }] : [],
      units: null,
      createdAt,
      updatedAt: clock(),
    };
  };
  const error = {
    code: 'network',
    sentence: 'No answer.',
    advice: '',
    httpStatus: null,
    retry: 'wait' as const,
    requestId: null,
    cause: null,
  };
  const unclear: ListOutcome = { kind: 'unclear', error };
  const engine: ClockworkEngine = {
    hasList: true,
    calls: { create: 0, query: 0, list: 0 },
    client: {
      async create({ external_task_id: externalTaskId = null }) {
        engine.calls.create += 1;
        const task = { taskId: String(867_283_741_759_111_202n + BigInt(tasks.length)), externalTaskId, createdAt: clock() };
        tasks.unshift(task);
        return { kind: 'accepted', task: view(task) };
      },
      async query(id) {
        engine.calls.query += 1;
        const task = tasks.find(({ taskId, externalTaskId }) => taskId === id || externalTaskId === id);
        return task ? { kind: 'found', task: view(task) } : { kind: 'not-found' };
      },
      async list({ pageNum, pageSize }) {
        engine.calls.list += 1;
        if (!engine.hasList) return unclear;
        return { kind: 'found', tasks: tasks.slice((pageNum - 1) * pageSize, pageNum * pageSize).map(view) };
      },
      listElements: async () => ({ kind: 'found', page: { elements: [], rowCount: 0 } }),
    },
  };
  return engine;
}
