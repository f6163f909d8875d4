'use client';

import { answered } from '#lib/client/answered.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { usePutTake } from '#lib/client/takes-query.ts';
import type { TakeView } from '#lib/take/take.ts';

type Marks = { readonly isStarred?: boolean; readonly comment?: string; readonly isDeleted?: boolean };

/** Says something of a take. Answers with the take as it is then, or null where it could not be: why is told as a notice. */
export function useMark(takeId: string): (marks: Marks) => Promise<TakeView | null> {
  const { actions, notices } = useEditor();
  const putTake = usePutTake();
  return async (marks) => {
    const answer = await answered(actions.markTake({ takeId, ...marks }));
    if (!answer.ok) {
      notices.tell({ failure: answer.error }, 'bad');
      return null;
    }
    putTake(answer.value);
    return answer.value;
  };
}
