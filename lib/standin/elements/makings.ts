/** Elements that are being made, until they are made or have failed. One under way when the stand-in ended goes on at its next start. */
import type { Clock } from '#lib/kernel/clock.ts';
import type { GatherTools } from '../assets/gather.ts';
import { createLine } from '../work/line.ts';
import { createUnderWay } from '../work/under-way.ts';
import type { Element } from './element.ts';
import type { ElementBook } from './element-book.ts';
import { makeElement } from './make-element.ts';

export interface MakingTools extends GatherTools {
  readonly elements: ElementBook;
  /** Told of each change, once it is written down. */
  readonly elementChanged: (element: Element) => void;
  readonly clock: Clock;
  /** Elements made at once: each may fetch hundreds of megabytes. The others wait in their order. */
  readonly width: number;
  /** How long the end waits for what is under way; left out: as long as for tasks. */
  readonly endingMs?: number;
  /** Addresses are not fetched. */
  readonly dry: boolean;
  readonly log: (line: string) => void;
}

export interface Makings {
  /** Takes an element on that is being made; returns at once. */
  begin(element: Element): void;
  /** What is not made by now stays as it is on disk. */
  stop(): void;
  /** After `stop`: resolves when nothing writes any more. */
  ended(): Promise<void>;
}

export function createMakings(tools: MakingTools): Makings {
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = createUnderWay(tools.endingMs);
  const line = createLine(tools.width);

  const make = (element: Element): Promise<Element> =>
    line.enter(async () => {
      signal.throwIfAborted();
      return tools.dry ? { ...element, state: 'made' } : makeElement(element, tools);
    });

  const finish = async (element: Element): Promise<void> => {
    const made = await make(element).catch((error: unknown): Element => {
      if (!signal.aborted) tools.log(`element ${element.elementId} broke: ${String(error)}`);
      // A client that waits must hear of it, as it does of a task.
      return { ...element, state: 'failed', message: 'Internal error' };
    });
    // The end breaks off what is under way, and that says nothing about the element.
    if (signal.aborted) return;
    const ended = { ...made, updatedAt: tools.clock() };
    await tools.elements.save(ended);
    tools.elementChanged(ended);
    tools.log(`element ${element.elementId} ${made.state}${made.message === '' ? '' : `: ${made.message}`}`);
  };

  return {
    begin(element) {
      if (element.state !== 'making') return;
      const making = finish(element).catch((error: unknown) => {
        tools.log(`element ${element.elementId} could not be written down and goes on at the next start: ${String(error)}`);
      });
      underWay.add(making);
    },
    stop: () => stopping.abort(),
    ended: underWay.ended,
  };
}
