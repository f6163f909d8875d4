/**
 * Marks on the text of all fields, in place: what the wire would not take, and what a fix is about to take away.
 * Highlights of the browser's own: the text stays untouched. Where the browser has none, words alone tell.
 */

/** Here and not among the page's styles, whose compiler does not know this selector yet. */
const LOOKS = {
  'prompt-overflow': `
    background-color: color-mix(in oklch, var(--bad) 20%, transparent);
    color: var(--bad);
    text-decoration: underline wavy var(--bad);`,
  'prompt-cut': `
    background-color: color-mix(in oklch, var(--bad) 30%, transparent);
    color: var(--bad);
    text-decoration: line-through var(--bad);`,
} as const;

export interface TextMark {
  /** Null: nothing is marked. */
  set(range: Range | null): void;
}

/** One field's mark among those of all fields, which share the highlight. */
export function createTextMark(name: keyof typeof LOOKS): TextMark {
  let marked: Range | null = null;
  return {
    set(range) {
      if (typeof Highlight === 'undefined' || (!range && !marked)) return;
      const highlight = CSS.highlights.get(name) ?? createHighlight(name);
      if (marked) highlight.delete(marked);
      if (range) highlight.add(range);
      marked = range;
    },
  };
}

function createHighlight(name: keyof typeof LOOKS): Highlight {
  const highlight = new Highlight();
  // What is about to go lies over what is too long.
  highlight.priority = Object.keys(LOOKS).indexOf(name);
  CSS.highlights.set(name, highlight);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${name}) {${LOOKS[name]}\n}`);
  document.adoptedStyleSheets.push(sheet);
  return highlight;
}
