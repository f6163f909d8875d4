/**
 * Pictures that a request names by their address, as imported ones do. Our server looks at each once and keeps a copy,
 * so that the picture and its size are known before anything is paid. The address stays what is sent.
 */
import type { Editor } from '#lib/client/editor-interface.ts';
import type { ImageReference, Reference, Storyboard } from '#lib/storyboard/document.ts';
import { pictureWork, withPictures } from './picture-work.ts';

/** Images whose address nobody has looked at yet. */
export function unseenAddresses(board: Storyboard): ImageReference[] {
  return board.references.filter(
    (each): each is ImageReference => each.kind === 'image' && each.source.type === 'url' && each.source.facts === null,
  );
}

export async function lookAtAddress(editor: Editor, reference: ImageReference): Promise<void> {
  const { source } = reference;
  if (source.type !== 'url' || pictureWork(editor).get().busy.includes(reference.id)) return;
  await withPictures(editor, [reference.id], async () => {
    const result = await editor.actions.addImageFromUrl({ url: source.url });
    if (!result.ok) return { [reference.id]: result.error };
    // Found out, not decided: no step of undo, and nothing to find out again after one.
    editor.amend(withCopy(source.url, { facts: result.value.facts, copyId: result.value.fileId }));
    return {};
  });
}

/** Fills in every image or video of that address. What documents shared before, they share afterwards. */
export function withCopy(url: string, found: Pick<ImageReference['source'], 'facts'> & { readonly copyId: string }) {
  const seen = new Map<Reference, Reference>();
  const lists = new Map<Storyboard['references'], Storyboard['references']>();
  const filled = (reference: Reference): Reference => {
    if (reference.kind === 'element' || reference.source.type !== 'url' || reference.source.url !== url) return reference;
    const known: Reference = seen.get(reference) ?? { ...reference, source: { ...reference.source, ...found } };
    seen.set(reference, known);
    return known;
  };
  return (board: Storyboard): Storyboard => {
    const references = lists.get(board.references) ?? board.references.map(filled);
    lists.set(board.references, references);
    return references.every((each, index) => each === board.references[index]) ? board : { ...board, references };
  };
}
