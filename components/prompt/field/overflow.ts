/**
 * Marks, in place, the text that the wire would not take. A highlight of the browser's own: the text stays untouched.
 * Where the browser has none, the counter alone tells.
 */

const NAME = 'prompt-overflow';

/** Here and not among the page's styles, whose compiler does not know this selector yet. */
const LOOK = `::highlight(${NAME}) {
  background-color: color-mix(in oklch, var(--bad) 20%, transparent);
  color: var(--bad);
  text-decoration: underline wavy var(--bad);
}`;

export interface OverflowMark {
  /** Null: everything fits. */
  set(range: Range | null): void;
}

/** One field's mark among those of all fields, which share the highlight. */
export function createOverflowMark(): OverflowMark {
  let marked: Range | null = null;
  return {
    set(range) {
      if (typeof Highlight === 'undefined' || (!range && !marked)) return;
      const highlight = CSS.highlights.get(NAME) ?? createHighlight();
      if (marked) highlight.delete(marked);
      if (range) highlight.add(range);
      marked = range;
    },
  };
}

function createHighlight(): Highlight {
  const highlight = new Highlight();
  CSS.highlights.set(NAME, highlight);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  document.adoptedStyleSheets.push(sheet);
  return highlight;
}
