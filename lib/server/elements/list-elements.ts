import { ok, type Result } from '#lib/kernel/result.ts';
import type { AccountElement, ElementList } from '#lib/kling/client.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';

/** An element as the browser sees it; its picture is at `/api/elements/<elementId>/picture`. */
export type ElementView = Pick<AccountElement, 'elementId' | 'name' | 'description' | 'kind' | 'isPreset'> & {
  readonly hasPicture: boolean;
};

export interface ElementsView {
  readonly elements: readonly ElementView[];
  /** False when the engine has more than are listed. */
  readonly isWhole: boolean;
}

export async function listElements(
  studio: Pick<Studio, 'elements'>,
  { list, fresh }: { readonly list: ElementList; readonly fresh: boolean },
): Promise<Result<ElementsView, Failure>> {
  const listed = await studio.elements.list(list, fresh);
  if (!listed.ok) return listed;
  return ok({ elements: listed.value.elements.map(viewOf), isWhole: listed.value.isWhole });
}

/** What is known of an element by its id; null when it is in neither list. */
export async function findElement(studio: Pick<Studio, 'elements'>, elementId: string): Promise<Result<ElementView | null, Failure>> {
  const element = await studio.elements.find(elementId);
  return ok(element && viewOf(element));
}

function viewOf({ elementId, name, description, kind, isPreset, pictureUrl }: AccountElement): ElementView {
  return { elementId, name, description, kind, isPreset, hasPicture: pictureUrl !== null };
}
