import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import { readStored } from '../storyboards/load-storyboard.ts';
import type { Studio } from '../studio.ts';
import type { PaperSubject } from './paper/make-paper.ts';
import { readyTake } from './ready-take.ts';

/** What a list or a sheet is of: a take with its own plan, or the storyboard as it is saved (`takeId` null). */
export async function paperSubject(
  studio: Pick<Studio, 'db'>,
  storyboardId: string,
  takeId: string | null,
): Promise<Result<PaperSubject, Failure>> {
  if (takeId !== null) {
    const ready = await readyTake(studio, takeId);
    if (ready?.take.storyboardId === storyboardId) return ok({ board: ready.board, ready });
    return fail({ code: 'video-not-found', sentence: 'There is no video of this take.' });
  }
  const stored = await readStored(studio, { id: storyboardId });
  return stored.ok ? ok({ board: stored.value.document, ready: null }) : stored;
}
