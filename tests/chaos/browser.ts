/** What a person at a browser does: makes storyboards, presses Generate, looks at the list, downloads videos. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TakeView } from '#lib/take/take.ts';
import { type ActionIds, callAction, NoAnswer } from './server-actions.ts';

/** Longer than any answer takes, and short enough that a request that died with its process is not waited for. */
const PATIENCE_MS = 20_000;
const BEFORE_PRESSING_AGAIN_MS = 400;

type Answer<Value> = Result<Value, { readonly code: string; readonly sentence: string }>;

export interface BrowserOptions {
  readonly actions: ActionIds;
  /** Where the app answers just now; asked before each request. */
  readonly origin: () => string;
}

export interface PressInput {
  readonly storyboardId: string;
  readonly key: string;
  readonly count: number;
}

export interface Browser {
  readonly createStoryboard: (document: Storyboard) => Promise<string>;
  /** Presses Generate, and again with the same key for as long as no answer comes. Gives the takes, and how many presses went unanswered. */
  readonly generate: (press: PressInput) => Promise<{ readonly takes: readonly TakeView[]; readonly unanswered: number }>;
  readonly takesOf: (storyboardId: string) => Promise<readonly TakeView[]>;
  /** SHA-256 of the video as it is downloaded from the take's card. */
  readonly videoDigest: (url: string) => Promise<string>;
}

export function createBrowser({ actions, origin }: BrowserOptions): Browser {
  async function untilAnswered<Value>(
    ask: (at: string) => Promise<Value>,
  ): Promise<{ readonly value: Value; readonly unanswered: number }> {
    for (let unanswered = 0; ; unanswered += 1) {
      try {
        return { value: await ask(origin()), unanswered };
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        await pause(BEFORE_PRESSING_AGAIN_MS);
      }
    }
  }

  async function get<Value>(at: string, path: string, read: (response: Response) => Promise<Value>): Promise<Value> {
    try {
      const response = await fetch(at + path, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) throw new NoAnswer(`HTTP ${response.status}`);
      return await read(response);
    } catch (cause) {
      throw cause instanceof NoAnswer ? cause : new NoAnswer(String(cause), { cause });
    }
  }

  return {
    async createStoryboard(document) {
      const call = { page: '/', actionId: actions.createFrom, argument: { document }, patienceMs: PATIENCE_MS };
      const { value: answer } = await untilAnswered((at) => callAction<{ readonly id: string }>({ ...call, origin: at }));
      return granted(answer).id;
    },
    async generate({ storyboardId, key, count }) {
      const argument = { storyboardId, revision: 1, intentKey: key, engine: 'stand-in', count };
      const call = { page: `/storyboards/${storyboardId}`, actionId: actions.generateTakes, argument, patienceMs: PATIENCE_MS };
      const { value: answer, unanswered } = await untilAnswered((at) => callAction<readonly TakeView[]>({ ...call, origin: at }));
      return { takes: granted(answer), unanswered };
    },
    async takesOf(storyboardId) {
      const read = async (response: Response) => (await response.json()) as readonly TakeView[];
      return (await untilAnswered((at) => get(at, `/api/storyboards/${storyboardId}/takes`, read))).value;
    },
    async videoDigest(url) {
      const read = async (response: Response) =>
        createHash('sha256')
          .update(Buffer.from(await response.arrayBuffer()))
          .digest('hex');
      return (await untilAnswered((at) => get(at, url, read))).value;
    },
  };
}

function granted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`The app refused: ${answer.error.code}. ${answer.error.sentence}`);
  return answer.value;
}
