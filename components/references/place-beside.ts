const GAP_PX = 6;

/** Under its button, or above it where there is no room; always inside the window. */
export function placeBeside(floating: HTMLElement, trigger: HTMLElement): void {
  const anchor = trigger.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const fitsBelow = anchor.bottom + GAP_PX + height <= window.innerHeight;
  const top = fitsBelow ? anchor.bottom + GAP_PX : anchor.top - GAP_PX - height;
  floating.style.left = `${Math.max(GAP_PX, Math.min(anchor.left, window.innerWidth - width - GAP_PX))}px`;
  floating.style.top = `${Math.max(GAP_PX, top)}px`;
}
