import { replaceEqualDeep } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { History, Step } from './history.ts';
import { FORMAT } from './history-record.ts';

const step = z.object({
  storyboard: z.unknown(),
  label: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
const recordSchema = z.object({
  format: z.literal(FORMAT),
  storyboardId: z.string(),
  history: z.object({ past: z.array(step), present: z.unknown(), future: z.array(step) }),
});

/**
 * Reads what was stored, whatever it is by now; null when it is not a history of this storyboard from first to last.
 * Equal parts are shared again, and no gesture of the earlier page goes on in this one. Loaded only where something was
 * stored, since it brings the document's schema along.
 */
export function readHistory(storyboardId: string, stored: unknown): History | null {
  const parsed = recordSchema.safeParse(stored);
  if (!parsed.success || parsed.data.storyboardId !== storyboardId) return null;
  const { past, present, future } = parsed.data.history;
  const opened = openDocument(present);
  if (!opened.ok) return null;
  const back = openSteps(past.toReversed(), opened.value);
  const forth = openSteps(future, opened.value);
  return back && forth && { past: back.toReversed(), present: opened.value, future: forth };
}

/** Steps in the order in which they lead away from a storyboard. */
function openSteps(steps: readonly z.output<typeof step>[], from: Storyboard): Step[] | null {
  const found: Step[] = [];
  let nearest = from;
  for (const { storyboard, label } of steps) {
    const opened = openDocument(storyboard);
    if (!opened.ok) return null;
    nearest = replaceEqualDeep(nearest, opened.value);
    found.push({ storyboard: nearest, label: label as Step['label'], gesture: null, at: 0 });
  }
  return found;
}
