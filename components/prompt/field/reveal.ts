/** Scrolls whatever holds the caret until it can be seen, as browsers do after typing and not after changes by script. */
export function revealCaret(element: HTMLElement, caret: Range): void {
  const rect = caret.getClientRects()[0];
  if (!rect) return;
  let { top, bottom } = rect;
  for (let box = element.parentElement; box; box = box.parentElement) {
    const isPage = box === document.documentElement;
    if (!isPage && !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const view = isPage ? { top: 0, bottom: window.innerHeight } : box.getBoundingClientRect();
    const by = top < view.top ? top - view.top : Math.max(0, bottom - view.bottom);
    if (by === 0) continue;
    const before = box.scrollTop;
    box.scrollTop += by;
    top -= box.scrollTop - before;
    bottom -= box.scrollTop - before;
  }
}
