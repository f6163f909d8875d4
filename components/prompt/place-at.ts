const GAP_PX = 6;

/** Under a place on the screen, or over it where there is no room, and always inside the window. */
function placeAt(box: HTMLElement, at: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(GAP_PX, Math.min(at.left, window.innerWidth - width - GAP_PX));
  const hasRoomBelow = at.bottom + GAP_PX + height <= window.innerHeight;
  const top = hasRoomBelow ? at.bottom + GAP_PX : at.top - height - GAP_PX;
  box.style.left = `${left}px`;
  box.style.top = `${Math.max(GAP_PX, Math.min(top, window.innerHeight - height - GAP_PX))}px`;
}

/**
 * Shows a popover over everything, at a place on the screen, and keeps it there while the window and the panels under it
 * move. Returns the function that ends the following.
 */
export function openAt(box: HTMLElement, place: () => DOMRect): () => void {
  if (!box.matches(':popover-open')) box.showPopover();
  const follow = () => placeAt(box, place());
  follow();
  window.addEventListener('resize', follow);
  window.addEventListener('scroll', follow, true);
  // The keyboard of a phone, and whatever makes the box itself larger.
  window.visualViewport?.addEventListener('resize', follow);
  const sizes = new ResizeObserver(follow);
  sizes.observe(box);
  return () => {
    window.removeEventListener('resize', follow);
    window.removeEventListener('scroll', follow, true);
    window.visualViewport?.removeEventListener('resize', follow);
    sizes.disconnect();
  };
}
