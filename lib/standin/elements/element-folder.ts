/** Where own elements lie on disk: one file each, in the stand-in's data folder. A fresh folder holds the example. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#lib/kernel/clock.ts';
import { jsonOf } from '#lib/kernel/json.ts';
import { exists, writeWhole } from '../disk/whole-file.ts';
import { isRawObject } from '../validation/field-reader.ts';
import type { Element } from './element.ts';
import { DEMO } from './presets.ts';

export interface ElementFolder {
  /** Oldest first, and the names of files that could not be read. */
  load(): Promise<{ elements: Element[]; unreadable: string[] }>;
  save(element: Element): Promise<void>;
  /** Where a drawn picture is kept. */
  drawnPath(elementId: string): string;
}

export async function openElementFolder(root: string, clock: Clock): Promise<ElementFolder> {
  const folder = join(root, 'elements');
  const drawn = join(root, 'drawn');
  const isFresh = !(await exists(folder));
  for (const each of [folder, drawn]) await mkdir(each, { recursive: true, mode: 0o700 });
  const save = (element: Element): Promise<void> => writeWhole(join(folder, `${element.taskId}.json`), JSON.stringify(element));
  if (isFresh) await save(demoElement(clock()));
  return {
    save,
    drawnPath: (elementId) => join(drawn, `${elementId}.png`),
    async load() {
      const elements: Element[] = [];
      const unreadable: string[] = [];
      for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json')).sort()) {
        const element = await readElement(join(folder, name));
        if (element) elements.push(element);
        else unreadable.push(name);
      }
      return { elements, unreadable };
    },
  };
}

/** What elements of earlier versions did not have. */
const LATER_FIELDS = { callbackUrl: null, origin: '' } as const;

/** Null for a torn file, and for a folder of that name: one of them must not keep the stand-in from starting. */
async function readElement(path: string): Promise<Element | null> {
  try {
    const value = jsonOf(await readFile(path, 'utf8'));
    return isRawObject(value) && isWhole(value) ? ({ ...LATER_FIELDS, ...value } as unknown as Element) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return null;
    throw error;
  }
}

const STATES: readonly unknown[] = ['making', 'made', 'failed', 'deleted'];
const isText = (value: unknown): boolean => typeof value === 'string';

/** Every list of elements shows all of them, so one that is not whole would break them all. */
function isWhole(value: Readonly<Record<string, unknown>>): boolean {
  const { taskId, elementId, name, description, message, kind, state, pictures, tagIds } = value;
  return (
    [taskId, elementId].every((id) => typeof id === 'string' && /^[0-9]{1,19}$/.test(id)) &&
    [name, description, message].every(isText) &&
    (kind === 'image' || kind === 'video') &&
    STATES.includes(state) &&
    Array.isArray(pictures) &&
    pictures.every(isRawObject) &&
    Array.isArray(tagIds) &&
    tagIds.every(isText)
  );
}

function demoElement(now: number): Element {
  return {
    taskId: DEMO.elementId,
    externalTaskId: null,
    elementId: DEMO.elementId,
    name: DEMO.name,
    description: DEMO.description,
    kind: DEMO.kind,
    pictures: [],
    videoUrl: null,
    voiceId: null,
    tagIds: [DEMO.tagId],
    state: 'made',
    message: '',
    callbackUrl: null,
    origin: '',
    createdAt: now,
    updatedAt: now,
  };
}
