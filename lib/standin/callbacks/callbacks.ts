/**
 * Telling of every change of status (docs/kling-omni.md §5.3). The callbacks of one task go out one after the other, in the
 * order of its changes; different tasks do not wait for each other beyond a bounded number of attempts at once.
 */
import { createLine } from '../work/line.ts';
import type { Callback, CallbackFault, CallbackState } from './callback.ts';
import type { CallbackFolder } from './callback-folder.ts';
import { attemptAt, type DeliverTools, deliver, logged } from './deliver.ts';

/** A change of status that somebody asked to be told of. */
export type News = Pick<Callback, 'taskId' | 'status' | 'url' | 'body'>;

export interface CallbackTools extends Omit<DeliverTools, 'signal' | 'line'> {
  readonly folder: CallbackFolder;
  readonly makeId: () => string;
  readonly fault: (taskId: string) => CallbackFault | null;
}

export interface Callbacks {
  /** Takes the news on; returns at once. */
  tell(news: News): void;
  /** Sends what a former run left waiting, and those of `current`, the news as of now, that it never wrote down. */
  resume(current: readonly News[]): Promise<void>;
  /** The callbacks of one task, in the order of its changes. */
  of(taskId: string): Promise<readonly Callback[]>;
  /** Since the start. */
  counts(): Readonly<Record<CallbackState, number>>;
  stop(): void;
  /** After `stop`: resolves when nothing writes any more. */
  ended(): Promise<void>;
}

const SENT_AT_ONCE = 16;
const DEFAULT_DELAY_MS = 5000;

interface Pending {
  readonly callback: Callback;
  readonly fault: CallbackFault | null;
}

/** What is under way for one task, from its first callback to the end of its last. */
interface Desk {
  readonly all: Callback[];
  /** The end of the line of its sendings, and of its writings. */
  sent: Promise<void>;
  written: Promise<void>;
  /** One that is to come after its successor. */
  held: Pending | null;
}

export function createCallbacks(tools: CallbackTools): Callbacks {
  const stopping = new AbortController();
  const { signal } = stopping;
  const deliverTools: DeliverTools = { ...tools, signal, line: createLine(SENT_AT_ONCE) };
  const desks = new Map<string, Desk>();
  const underWay = new Set<Promise<void>>();
  const counts: Record<CallbackState, number> = { waiting: 0, delivered: 0, 'given-up': 0, dropped: 0 };

  const deskOf = (taskId: string): Desk => {
    const desk = desks.get(taskId) ?? { all: [], sent: Promise.resolve(), written: Promise.resolve(), held: null };
    desks.set(taskId, desk);
    return desk;
  };

  /** Writes down what became of a callback. One writing after the other, each of all the task's callbacks. */
  const keep = (desk: Desk, now: Callback): Promise<void> => {
    const place = desk.all.findIndex(({ id }) => id === now.id);
    const before = desk.all[place];
    if (before) counts[before.state] -= 1;
    counts[now.state] += 1;
    desk.all.splice(place === -1 ? desk.all.length : place, 1, now);
    const snapshot = [...desk.all];
    const write = (): Promise<void> => tools.folder.save(now.taskId, snapshot);
    desk.written = desk.written.then(write, write);
    return desk.written;
  };

  const send = async (desk: Desk, { callback, fault }: Pending): Promise<void> => {
    if (fault?.kind === 'drop') {
      await keep(desk, { ...callback, state: 'dropped' });
      return tools.log(`callback ${logged(callback)}: dropped on demand`);
    }
    if (fault?.kind === 'delay') await tools.pause(fault.ms ?? DEFAULT_DELAY_MS, signal);
    const sent = await deliver(callback, deliverTools, (now) => keep(desk, now));
    for (let copy = 0; fault?.kind === 'repeat' && copy < (fault.copies ?? 1); copy += 1) {
      const { attempt } = await attemptAt(sent, deliverTools);
      tools.log(`callback ${logged(sent)}: ${attempt.outcome}, repeated on demand`);
    }
  };

  const sendInOrder = async (desk: Desk, pending: Pending): Promise<void> => {
    // A task's last callback has no successor, and is never held.
    if (pending.fault?.kind === 'reorder' && !isLast(pending.callback)) {
      desk.held = pending;
      return;
    }
    const { held } = desk;
    desk.held = null;
    await send(desk, pending);
    if (held) await send(desk, held);
  };

  const take = (desk: Desk, pending: Pending, noted: Promise<void>): void => {
    const { taskId } = pending.callback;
    const sent = Promise.all([desk.sent, noted])
      .then(() => sendInOrder(desk, pending))
      .catch((error: unknown) => {
        // Stopping ends every wait; what is not delivered is on disk and goes on at the next start.
        if (!signal.aborted) tools.log(`callback ${logged(pending.callback)} broke: ${String(error)}`);
      })
      .then(() => {
        underWay.delete(sent);
        if (isLast(pending.callback) && desk.sent === sent) desks.delete(taskId);
      });
    desk.sent = sent;
    underWay.add(sent);
  };

  const tell = (news: News): void => {
    const callback: Callback = { ...news, id: tools.makeId(), state: 'waiting', attempts: [] };
    const desk = deskOf(news.taskId);
    take(desk, { callback, fault: tools.fault(news.taskId) }, keep(desk, callback));
  };

  return {
    tell,
    async resume(current) {
      const told = new Set<string>();
      for (const taskId of await tools.folder.taskIds()) {
        const callbacks = await tools.folder.load(taskId);
        for (const { status } of callbacks) told.add(`${taskId} ${status}`);
        const waiting = callbacks.filter(({ state }) => state === 'waiting');
        // A task that moves on writes its next callback behind these.
        if (waiting.length > 0 || !callbacks.some(isLast)) deskOf(taskId).all.push(...callbacks);
        counts.waiting += waiting.length;
        for (const callback of waiting) take(deskOf(taskId), { callback, fault: null }, Promise.resolve());
      }
      for (const news of current) if (!told.has(`${news.taskId} ${news.status}`)) tell(news);
    },
    of: async (taskId) => [...(desks.get(taskId)?.all ?? (await tools.folder.load(taskId)))],
    counts: () => ({ ...counts }),
    stop: () => stopping.abort(),
    ended: async () => {
      await Promise.all(underWay);
    },
  };
}

const isLast = ({ status }: News): boolean => status === 'succeed' || status === 'failed';
