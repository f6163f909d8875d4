import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTask } from '#lib/standin/tasks/read-task.ts';
import type { Task } from '#lib/standin/tasks/task.ts';
import { createTaskBook } from '#lib/standin/tasks/task-book.ts';
import { words } from './requests.ts';
import { taskOf } from './tasks.ts';

const idOf = (number: number): string => String(179_000_000_000_000_000n + BigInt(number));
const task = (number: number, over: Partial<Task> = {}): Task =>
  taskOf(words(), { taskId: idOf(number), videoId: `video-${number}`, ...over });
const folder = { save: async () => undefined };

describe('the book of tasks', () => {
  it('lists newest first in pages, in whatever order the tasks were written down', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(500), { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), async (numbers, pageSize) => {
        const book = createTaskBook(folder, []);
        for (const number of numbers) await book.add(task(number));
        const listed: string[] = [];
        for (let pageNum = 1; pageNum <= 50; pageNum += 1) listed.push(...book.list({ pageNum, pageSize }).map(({ taskId }) => taskId));
        expect(listed).toEqual([...numbers].sort((a, b) => b - a).map(idOf));
        expect(book.all().map(({ taskId }) => taskId)).toEqual([...listed].reverse());
      }),
    ));

  it('counts by state, and holds a slot from the reservation to the end', async () => {
    const book = createTaskBook(folder, [task(1, { status: 'succeed' })]);
    expect(book.movingCount(null)).toBe(0);
    const { taskId, externalTaskId, request } = task(2);
    book.reserve({ taskId, externalTaskId, modelName: request.modelName });
    expect([book.movingCount(null), book.movingCount('kling-v3-omni'), book.movingCount('kling-video-o1')]).toEqual([1, 1, 0]);
    await book.add(task(2));
    await book.update(taskId, { status: 'processing' });
    expect([book.movingCount(null), book.counts()]).toEqual([1, { submitted: 0, processing: 1, succeed: 1, failed: 0 }]);
    await book.update(taskId, { status: 'failed' });
    expect([book.movingCount(null), book.counts()]).toEqual([0, { submitted: 0, processing: 0, succeed: 1, failed: 1 }]);
  });

  it('finds a task by its ids and by its video', () => {
    const book = createTaskBook(folder, [task(1, { externalTaskId: 'mine' })]);
    for (const found of [book.find(idOf(1)), book.find('mine'), book.findVideo('video-1')]) expect(found?.taskId).toBe(idOf(1));
    expect(book.findVideo('video-2')).toBeNull();
  });
});

describe('the file of a task', () => {
  const whole = task(7);

  it('is read as it was written', () => {
    expect(readTask(JSON.stringify(whole), whole.taskId)).toEqual(whole);
  });

  it('of an earlier version gets what was not known then', () => {
    const { origin: _, cutsMovedFrames: __, delayMs: ___, ...before } = whole;
    expect(readTask(JSON.stringify(before), whole.taskId)).toMatchObject({ origin: '', cutsMovedFrames: 0, delayMs: 0 });
  });

  it.each([
    ['torn', JSON.stringify(whole).slice(0, 300)],
    ['empty', ''],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['of another task', JSON.stringify(task(8))],
    ['without its request', JSON.stringify({ ...whole, request: null })],
    ['without its shots', JSON.stringify({ ...whole, request: { ...whole.request, shots: undefined } })],
    ['in a state there is not', JSON.stringify({ ...whole, status: 'done' })],
  ])('is no task when it is %s', (_, text) => {
    expect(readTask(text, whole.taskId)).toBeNull();
  });
});
