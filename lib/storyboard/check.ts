/**
 * Every broken rule of a storyboard, told while composing instead of after paying. The same code runs in the browser and
 * on the server, from one table of limits per model; Generate is enabled exactly when the list is empty.
 *
 * It looks only at what a request of the current kind would carry: words of the other kinds and references that wait in
 * the tray break no rule.
 */
import { checkCounts } from './checks/counts.ts';
import { checkFrames } from './checks/frames.ts';
import { checkMedia } from './checks/media.ts';
import { checkPrompts } from './checks/prompts.ts';
import { checkSettings } from './checks/settings.ts';
import { viewOf } from './checks/view.ts';
import { type Delivery, NO_DELIVERY } from './delivery.ts';
import type { Storyboard } from './document.ts';
import type { Issue } from './issue.ts';
import type { Limits } from './limits.ts';

/**
 * Lists the issues of a storyboard for the model those limits describe: settings first, then words, then references.
 * `delivery` is what this installation can hand to the engine.
 */
export function check(board: Storyboard, limits: Limits, delivery: Delivery = NO_DELIVERY): Issue[] {
  const view = viewOf(board, limits);
  return [...checkSettings(view), ...checkPrompts(view), ...checkFrames(view), ...checkCounts(view), ...checkMedia(view, delivery)];
}
