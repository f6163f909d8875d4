import { desc } from 'drizzle-orm';
import { LIMITS } from '#lib/kling/limits.ts';
import { mentionedIds } from '#lib/prompt/mention.ts';
import { check } from '#lib/storyboard/check.ts';
import type { Delivery } from '#lib/storyboard/delivery.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { isMoving, type TakeStatus } from '#lib/take/take.ts';
import { storyboards, takes } from '../db/schema.ts';
import { deliveryOf } from '../engine-status.ts';
import type { Studio } from '../studio.ts';

/** Every storyboard that this version can open, the last changed first. */
export async function listStoryboards(studio: Pick<Studio, 'db' | 'links'>): Promise<StoryboardSummary[]> {
  const [rows, states] = await Promise.all([
    studio.db.select().from(storyboards).orderBy(desc(storyboards.updatedAt)),
    studio.db
      .select({ storyboardId: takes.storyboardId, number: takes.number, status: takes.status })
      .from(takes)
      .orderBy(desc(takes.number)),
  ]);
  const statesOf = Map.groupBy(states, ({ storyboardId }) => storyboardId);
  return rows.flatMap((row) => {
    const opened = openDocument(row.document);
    // One from a newer version stays stored and untouched; its own address says why it cannot be opened.
    return opened.ok ? [summaryOf(row, opened.value, statesOf.get(row.id) ?? [], deliveryOf(studio))] : [];
  });
}

function summaryOf(
  row: { readonly id: string; readonly updatedAt: number },
  board: Storyboard,
  states: readonly { readonly number: number; readonly status: TakeStatus }[],
  delivery: Delivery,
): StoryboardSummary {
  const moving = states.find(({ status }) => isMoving(status));
  return {
    id: row.id,
    title: board.title,
    kind: board.kind,
    totalSeconds: board.totalSeconds,
    shots: shotsOf(board),
    updatedAt: row.updatedAt,
    takeCount: states.length,
    readyTakeCount: states.filter(({ status }) => status === 'ready').length,
    movingTake: moving ? { number: moving.number, status: moving.status } : null,
    issueCount: check(board, LIMITS[board.settings.model], delivery).filter(({ code }) => code !== 'prompt-empty').length,
  };
}

/** Kinds without planned cuts show as one piece. A shot's picture is the first stored one that its words name. */
function shotsOf(board: Storyboard): StoryboardSummary['shots'] {
  const picture = (prompt: string) => {
    const ids = mentionedIds(prompt);
    for (const reference of board.references) {
      if (reference.kind === 'image' && reference.source.type === 'file' && ids.includes(reference.id))
        return `/api/files/${reference.source.fileId}`;
    }
    return null;
  };
  if (board.kind === 'storyboard') return board.shots.map(({ seconds, prompt }) => ({ seconds, pictureUrl: picture(prompt) }));
  return [{ seconds: board.totalSeconds, pictureUrl: picture(board.kind === 'auto' ? board.autoPrompt : board.singlePrompt) }];
}
