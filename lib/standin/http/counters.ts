/** What the stand-in was asked, counted: tests of clients ask here how often they would have paid. */
import { isRawObject } from '../validation/field-reader.ts';

export interface CreateCount {
  /** POSTs that arrived, answered or not. */
  readonly posts: number;
  /** Those that became a task. */
  readonly accepted: number;
}

export interface Counters {
  countCall(name: 'create' | 'query' | 'list' | 'result' | 'result-rest' | 'elements' | 'account'): void;
  countPost(body: unknown): void;
  countAccepted(externalTaskId: string | null): void;
  /** Calls by their place, since the start. */
  calls(): Readonly<Record<string, number>>;
  view(): { calls: Readonly<Record<string, number>>; creates: Readonly<Record<string, CreateCount>> };
}

/** A refused body may name itself by megabytes, and is counted until the stand-in ends. */
const LONGEST_ID = 500;

/** Creates without an external id are counted together under the empty one. */
export function createCounters(): Counters {
  const calls = new Map<string, number>();
  const creates = new Map<string, CreateCount>();
  const count = (fullId: string, more: CreateCount): void => {
    // Copied: a slice would hold on to the whole text.
    const id = fullId.length <= LONGEST_ID ? fullId : Buffer.from(fullId.slice(0, LONGEST_ID)).toString();
    const { posts, accepted } = creates.get(id) ?? { posts: 0, accepted: 0 };
    creates.set(id, { posts: posts + more.posts, accepted: accepted + more.accepted });
  };
  return {
    countCall: (name) => calls.set(name, (calls.get(name) ?? 0) + 1),
    countPost: (body) => {
      const id = isRawObject(body) ? body['external_task_id'] : null;
      count(typeof id === 'string' ? id : '', { posts: 1, accepted: 0 });
    },
    countAccepted: (externalTaskId) => count(externalTaskId ?? '', { posts: 0, accepted: 1 }),
    calls: () => Object.fromEntries(calls),
    view: () => ({ calls: Object.fromEntries(calls), creates: Object.fromEntries(creates) }),
  };
}
