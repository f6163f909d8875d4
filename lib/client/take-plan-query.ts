'use client';

import { useQuery } from '@tanstack/react-query';
import type { Result } from '#lib/kernel/result.ts';
import { answered } from './answered.ts';
import { useEditor } from './editor.tsx';
import type { ActionFailure, TakePlan } from './editor-actions.ts';

/**
 * What a take was made from. It is frozen, so it is read once while somebody looks; a failure is asked about again when
 * it is looked at anew. Null while it is read, and for no take at all.
 */
export function useTakePlan(takeId: string | null): Result<TakePlan, ActionFailure> | null {
  const { actions } = useEditor();
  const { data } = useQuery({
    queryKey: ['take-plan', takeId],
    queryFn: () => answered(actions.readTakePlan({ takeId: takeId ?? '' })),
    enabled: takeId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return data ?? null;
}
