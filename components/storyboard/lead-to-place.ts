import type { Editor, Panel } from '#lib/client/editor-interface.ts';
import { placeName } from '#lib/client/places.ts';
import type { Place } from '#lib/storyboard/issue.ts';
import { startSeconds } from '#lib/timing/places.ts';

/** What can take the focus inside a place, the most useful first. */
const CONTROLS = ['[role="textbox"]', 'textarea', 'select', '[role="spinbutton"]', '[role="switch"]', 'input:checked', 'input', 'button'];

/** Opens the panel a place is on, selects the shot, scrolls there and puts the focus on its control. */
export function leadToPlace(editor: Editor, place: Place): void {
  editor.panel.set(panelOf(place));
  if (place.at === 'shot') {
    const { shots } = editor.getStoryboard();
    const index = shots.findIndex(({ id }) => id === place.shotId);
    editor.selection.set(place.shotId);
    editor.playhead.seek(startSeconds(shots.map(({ seconds }) => seconds))[index] ?? 0);
  }
  const wanted = place.at === 'shot' || place.at === 'prompt' ? ['[role="textbox"]'] : CONTROLS;
  focusWhenThere(`[data-place="${CSS.escape(placeName(place))}"]`, wanted);
}

/**
 * Scrolls to what a selector finds and puts the focus on its best control. What was just opened or added is on the page
 * a frame or two later, and a text field a little after the card around it. Until then `isStillWanted` can call it off.
 */
export function focusWhenThere(
  selector: string,
  wanted: readonly string[] = CONTROLS,
  { framesLeft = 20, isStillWanted = () => true }: { readonly framesLeft?: number; readonly isStillWanted?: () => boolean } = {},
): void {
  requestAnimationFrame(() => {
    if (!isStillWanted()) return;
    const places = [...document.querySelectorAll<HTMLElement>(selector)];
    const shown = places.find((place) => place.checkVisibility());
    if (!shown?.querySelector(wanted.join(', ')) && framesLeft > 0) {
      focusWhenThere(selector, wanted, { framesLeft: framesLeft - 1, isStillWanted });
      return;
    }
    shown?.scrollIntoView({ block: 'nearest' });
    const controls = [...wanted, ...CONTROLS].map((control) => shown?.querySelector<HTMLElement>(control));
    controls.find((control) => control)?.focus();
  });
}

function panelOf(place: Place): Panel {
  switch (place.at) {
    case 'setting':
      return 'settings';
    case 'shot':
    case 'prompt':
      return 'shots';
    case 'reference':
    case 'references':
      return 'references';
  }
}
