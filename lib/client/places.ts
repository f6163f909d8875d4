/**
 * Where an issue leads: every control that an issue can be about carries its place as a data attribute, so that the
 * checks panel finds it without knowing any component.
 */
import type { Place } from '#lib/storyboard/issue.ts';

/** Spread on the element that stands for a place; the control inside it (or it itself) takes the focus. */
export function placeProps(place: Place): { readonly 'data-place': string } {
  return { 'data-place': placeName(place) };
}

export function placeName(place: Place): string {
  switch (place.at) {
    case 'setting':
      return `setting:${place.setting}`;
    case 'shot':
      return `shot:${place.shotId}`;
    case 'reference':
      return `reference:${place.referenceId}`;
    case 'prompt':
    case 'references':
      return place.at;
  }
}
