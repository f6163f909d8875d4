export interface TooltipOptions {
  /** Where it opens; below unless said otherwise. */
  readonly side?: 'top' | 'bottom';
  /** `end` keeps it inside at the right edge of the window, `start` at the left edge. */
  readonly align?: 'start' | 'center' | 'end';
}

/**
 * Attributes that show `text` beside a control on hover and keyboard focus (drawn by globals.css, no script):
 * `<button aria-label="Undo" {...tooltip('Undo')}>`. It is a picture for the eye only; what must be heard belongs in
 * the name or in `aria-describedby`.
 */
export function tooltip(text: string, { side = 'bottom', align = 'center' }: TooltipOptions = {}) {
  return { 'data-tooltip': text, 'data-tooltip-side': side, 'data-tooltip-align': align };
}
