/** Elements that are being made, until they are made or have failed. One under way when the stand-in ended goes on at its next start. */
import type { Clock } from '#lib/kernel/clock.ts';
import type { GatherTools } from '../assets/gather.ts';
import type { Element } from './element.ts';
import type { ElementBook } from './element-book.ts';
import { makeElement } from './make-element.ts';

export interface MakingTools extends GatherTools {
  readonly elements: ElementBook;
  /** Told of each change, once it is written down. */
  readonly elementChanged: (element: Element) => void;
  readonly clock: Clock;
  /** Addresses are not fetched. */
  readonly dry: boolean;
  readonly log: (line: string) => void;
}

export interface Makings {
  /** Takes an element on that is being made; returns at once. */
  begin(element: Element): void;
  /** Resolves when nothing writes any more. */
  ended(): Promise<void>;
}

export function createMakings(tools: MakingTools): Makings {
  const underWay = new Set<Promise<void>>();
  const finish = async (element: Element): Promise<void> => {
    const made: Element = tools.dry ? { ...element, state: 'made' } : await makeElement(element, tools);
    const ended = { ...made, updatedAt: tools.clock() };
    await tools.elements.save(ended);
    tools.elementChanged(ended);
    tools.log(`element ${element.elementId} ${made.state}${made.message === '' ? '' : `: ${made.message}`}`);
  };
  return {
    begin(element) {
      if (element.state !== 'making') return;
      const making = finish(element).catch((error: unknown) => tools.log(`element ${element.elementId} broke: ${String(error)}`));
      underWay.add(making);
      making.finally(() => underWay.delete(making));
    },
    ended: async () => {
      await Promise.all(underWay);
    },
  };
}
