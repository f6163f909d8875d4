/**
 * Looking at a take that is ready: where its shots change, a poster, a filmstrip. It was announced before, since nobody
 * should wait for that; and it is done by one process, one video after the other, so takes wait for it without keeping
 * the steps of other takes waiting.
 */
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import { reasonOf } from '../log.ts';
import type { TakeDeps } from './deps.ts';
import { isFree, settle } from './lease.ts';
import { LOOK_AGAIN_MS, LOOK_PAUSE_MS } from './pauses.ts';

/** Takes of earlier versions are looked at a few at a time, so that new ones come between. */
const MOST_REMINDED = 20;
/** A process that dies so often over one video dies of that video. */
const MOST_LOST = 3;

export async function look(deps: TakeDeps, take: TakeRow): Promise<TakeRow> {
  if (take.cuts !== null || take.videoFileId === null) return settle(deps, take, { dueAt: null }, null);
  if (!deps.looker.hasRoom()) return settle(deps, take, { dueAt: deps.clock() + LOOK_PAUSE_MS }, null);
  const looked = await deps.looker.look(take.videoFileId);
  deps.onMoment?.(`look: ${looked.ok ? 'seen' : looked.error}`);
  if (!looked.ok && looked.error === 'no-room') return settle(deps, take, { dueAt: deps.clock() + LOOK_PAUSE_MS }, null);
  if (!looked.ok && looked.error === 'lost' && take.attempts + 1 < MOST_LOST) {
    return settle(deps, take, { attempts: take.attempts + 1, dueAt: deps.clock() + LOOK_AGAIN_MS }, null);
  }
  return done(deps, take, looked.ok ? looked.value : null);
}

async function done(deps: TakeDeps, take: TakeRow, found: FoundCuts | null): Promise<TakeRow> {
  const detail = { cuts: found?.cuts.length ?? null, method: found?.method ?? null };
  const looked = await settle(deps, take, { cuts: { found }, attempts: 0, dueAt: null }, { type: 'looked', detail });
  await wakeNextLook(deps);
  return looked;
}

/** Whoever was sent away comes now, the latest first: a person may be waiting for it. What goes wrong here is mended by time. */
async function wakeNextLook(deps: TakeDeps): Promise<void> {
  const now = deps.clock();
  try {
    const [next] = await deps.db
      .update(takes)
      .set({ dueAt: now })
      .where(
        inArray(
          takes.id,
          deps.db
            .select({ id: takes.id })
            .from(takes)
            .where(and(unseen(), gt(takes.dueAt, now), isFree(now)))
            .orderBy(desc(takes.updatedAt))
            .limit(1),
        ),
      )
      .returning({ id: takes.id });
    if (next) deps.wake(next.id, now);
  } catch (error) {
    deps.log.error({ error: reasonOf(error) }, 'the next take to be looked at was not woken');
  }
}

/** Gives takes that nobody has ever looked at a time for it. For every sweep: takes of earlier versions have none. */
export async function remindOfLooks({ db, clock }: Pick<TakeDeps, 'db' | 'clock'>): Promise<void> {
  const old = db
    .select({ id: takes.id })
    .from(takes)
    .where(and(unseen(), isNull(takes.dueAt)))
    .orderBy(desc(takes.updatedAt))
    .limit(MOST_REMINDED);
  await db.update(takes).set({ dueAt: clock() }).where(inArray(takes.id, old));
}

const unseen = () => and(eq(takes.status, 'ready'), isNull(takes.cuts));
