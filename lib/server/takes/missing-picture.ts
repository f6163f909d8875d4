import type { Storyboard } from '#lib/storyboard/document.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import type { Db } from '../db/database.ts';
import { missingFiles } from '../storyboards/missing-files.ts';

/** The name of a picture that would be sent but is not stored here (an imported storyboard may name any), or null. */
export async function missingPicture(db: Db, board: Storyboard): Promise<string | null> {
  const [missing] = await missingFiles(db, { ...board, references: sentReferences(board).map(({ reference }) => reference) });
  return missing?.name ?? null;
}
