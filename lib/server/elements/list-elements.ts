import { ok, type Result } from '#lib/kernel/result.ts';
import type { AccountElement, ElementList } from '#lib/kling/client.ts';
import type { ElementsView, ElementView } from '#lib/library/element-view.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';

export async function listElements(
  studio: Pick<Studio, 'elements'>,
  { list, fresh }: { readonly list: ElementList; readonly fresh: boolean },
): Promise<Result<ElementsView, Failure>> {
  const listed = await studio.elements.list(list, fresh);
  if (!listed.ok) return listed;
  return ok({ elements: listed.value.elements.map(viewOf), isWhole: listed.value.isWhole });
}

function viewOf({ elementId, name, description, kind, isPreset }: AccountElement): ElementView {
  return { elementId, name, description, kind, isPreset };
}
