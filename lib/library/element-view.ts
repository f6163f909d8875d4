/** The account's elements as the browser sees them: plain data that the server sends. */
import type { ElementReference } from '#lib/storyboard/document.ts';

/** An element that a storyboard can use; its picture is at `elementPictureAddress`. */
export interface ElementView {
  readonly elementId: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ElementReference['elementKind'];
  /** One of the service's own. */
  readonly isPreset: boolean;
}

export interface ElementsView {
  readonly elements: readonly ElementView[];
  /** False when there are more than are ever listed. */
  readonly isWhole: boolean;
}
