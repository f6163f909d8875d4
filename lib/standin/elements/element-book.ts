/** The account's own elements in memory, each written down before anyone sees it, and the presets beside them. */
import type { ListPage } from '../http/list-page.ts';
import type { Element, ElementKindOf } from './element.ts';
import type { ElementFolder } from './element-folder.ts';
import { PRESETS } from './presets.ts';

export interface ElementBook {
  /** By task id or external id. */
  find(id: string): Element | null;
  byElementId(elementId: string): Element | null;
  /** Newest first. */
  list(page: ListPage): Element[];
  all(): readonly Element[];
  isTaken(externalTaskId: string): boolean;
  /** Holds an external id from this moment on, before anything is written: two creates at once must not both have it. */
  reserve(externalTaskId: string): void;
  /** Gives it back, when the element could not be written down. */
  release(externalTaskId: string): void;
  /** Of presets, and of own elements that are made and not deleted. */
  kindOf: ElementKindOf;
  save(element: Element): Promise<void>;
}

export function createElementBook(folder: Pick<ElementFolder, 'save'>, loaded: readonly Element[]): ElementBook {
  const byTask = new Map(loaded.map((element) => [element.taskId, element]));
  const reserved = new Set<string>();
  const where = (matches: (element: Element) => boolean): Element | null => [...byTask.values()].find(matches) ?? null;
  const byElementId = (elementId: string): Element | null => where((element) => element.elementId === elementId);
  return {
    find: (id) => byTask.get(id) ?? where(({ externalTaskId }) => externalTaskId === id),
    byElementId,
    list: ({ pageNum, pageSize }) => [...byTask.values()].reverse().slice((pageNum - 1) * pageSize, pageNum * pageSize),
    all: () => [...byTask.values()],
    isTaken: (externalTaskId) => reserved.has(externalTaskId) || where((element) => element.externalTaskId === externalTaskId) !== null,
    reserve: (externalTaskId) => reserved.add(externalTaskId),
    release: (externalTaskId) => reserved.delete(externalTaskId),
    kindOf: (elementId) => {
      const own = byElementId(elementId);
      if (own) return own.state === 'made' ? own.kind : null;
      return PRESETS.find((preset) => preset.elementId === elementId)?.kind ?? null;
    },
    async save(element) {
      await folder.save(element);
      byTask.set(element.taskId, element);
    },
  };
}
