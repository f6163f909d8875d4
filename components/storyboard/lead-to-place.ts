import type { Editor, Panel } from '#lib/client/create-editor.ts';
import { placeName } from '#lib/client/places.ts';
import type { Place } from '#lib/storyboard/issue.ts';
import { startSeconds } from '#lib/timing/places.ts';

/** What can take the focus inside a place, the most useful first. */
const FOCUSABLE = '[role="textbox"], textarea, select, [role="spinbutton"], input:not([type="hidden"]), button';

/** Opens the panel a place is on, selects the shot, scrolls there and puts the focus on its control. */
export function leadToPlace(editor: Editor, place: Place): void {
  editor.panel.set(panelOf(place));
  if (place.at === 'shot') {
    const { shots } = editor.getStoryboard();
    const index = shots.findIndex(({ id }) => id === place.shotId);
    editor.selection.set(place.shotId);
    editor.playhead.seek(startSeconds(shots.map(({ seconds }) => seconds))[index] ?? 0);
  }
  focusWhenThere(`[data-place="${CSS.escape(placeName(place))}"]`);
}

/** A panel that was just opened, or a shot that was just added, is on the page one frame later. */
export function focusWhenThere(selector: string): void {
  requestAnimationFrame(() => {
    const places = [...document.querySelectorAll<HTMLElement>(selector)];
    const shown = places.find((place) => place.checkVisibility()) ?? places[0];
    if (shown === undefined) return;
    shown.scrollIntoView({ block: 'nearest' });
    const control = shown.matches(FOCUSABLE) ? shown : shown.querySelector<HTMLElement>(FOCUSABLE);
    control?.focus();
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
