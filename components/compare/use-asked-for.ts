'use client';

import { type ActionFailure, useEditor } from '#lib/client/editor.tsx';
import { useTakePlan } from '#lib/client/take-plan-query.ts';
import { ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Both } from '#lib/storyboard/request-difference.ts';
import type { Compared } from './compared.ts';

/** What each of the two was asked for with: a take's frozen storyboard, or the plan as it stands. Null while it is read. */
export function useAskedFor([one, other]: readonly [Compared, Compared]): Result<Both<Storyboard>, ActionFailure> | null {
  const [first, second] = [usePlanOf(one), usePlanOf(other)];
  if (first === null || second === null) return null;
  if (!first.ok) return first;
  return second.ok ? ok({ one: first.value, other: second.value }) : second;
}

function usePlanOf(side: Compared): Result<Storyboard, ActionFailure> | null {
  const editor = useEditor();
  const plan = useTakePlan(side === 'plan' ? null : side.id);
  if (side === 'plan') return ok(editor.getStoryboard());
  return plan?.ok ? ok(plan.value.document) : plan;
}
