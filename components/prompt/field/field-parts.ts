import type { PromptSource, Written } from '../prompt-source.ts';
import type { TextChange, TextRange } from '../text-change.ts';
import type { Content } from './content.ts';

/** What the handlers of a field's events share. */
export interface FieldParts {
  readonly content: Content;
  readonly source: PromptSource;
  /**
   * Makes a change of the field's own and tells the storyboard. What is typed may open the picker; a choice from it
   * belongs to the typing that led there.
   */
  replace(change: TextChange, how: Written): void;
  /**
   * A deletion that the browser will not leave to the field. If all it then takes is the filler beside a chip, the chip
   * is what was meant.
   */
  owe(deletion: TextRange): void;
  /** While an input method composes, the text is its own: changing it would break the word. */
  isComposing(): boolean;
}
