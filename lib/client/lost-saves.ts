import type { Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { ActionFailure, SavedRevision, StoredRevision } from './editor-actions.ts';
import { sameContent } from './same-content.ts';

type Save = (revision: number, document: Storyboard) => Promise<Result<SavedRevision, ActionFailure>>;

export interface LostSaves {
  readonly save: Save;
  /** What was sent and not answered, oldest first: any of them may be what is stored. */
  unanswered(): readonly Storyboard[];
  /** What a page that is gone had sent, and heard nothing of. */
  mayBeStored(documents: readonly Storyboard[]): void;
}

/**
 * A save whose answer was lost may have been carried out: then the next one runs into a conflict with nobody but itself.
 * When what is stored is just what was sent then, it goes on from there, and no person is asked to choose between two
 * versions of their own.
 */
export function seeingLostSaves(save: Save, readStored: () => Promise<Result<StoredRevision, ActionFailure>>): LostSaves {
  let unanswered: readonly Storyboard[] = [];
  const mayBeStored = (documents: readonly Storyboard[]) => {
    const isNew = (document: Storyboard) => !unanswered.some((each) => sameContent(each, document));
    unanswered = [...unanswered, ...documents.filter(isNew)];
  };
  const send: Save = async (revision, document) => {
    mayBeStored([document]);
    // Throws where no answer came; then it stays in the list.
    const outcome = await save(revision, document);
    unanswered = outcome.ok ? [] : unanswered.filter((each) => each !== document);
    return outcome;
  };
  return {
    async save(revision, document) {
      const outcome = await send(revision, document);
      if (outcome.ok || outcome.error.code !== 'conflict' || unanswered.length === 0) return outcome;
      const stored = await readStored();
      if (!stored.ok) return outcome;
      const isOurs = unanswered.some((each) => sameContent(each, stored.value.document));
      return isOurs ? send(stored.value.revision, document) : outcome;
    },
    unanswered: () => unanswered,
    mayBeStored,
  };
}
