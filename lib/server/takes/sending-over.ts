/**
 * When sending has an end though no answer ever was one: neither a task nor a refusal comes of it, and the take would hold
 * one of the account's few places for ever. What the engine itself says decides how long that is believed.
 */
import { asc, eq } from 'drizzle-orm';
import type { KlingError } from '#lib/kling/client.ts';
import { type TakeRow, takeEvents } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';
import type { TakeFailure } from './fails.ts';
import { DOUBTED_ATTEMPTS, RENDER_DEADLINE_MS, RESULT_DEADLINE_MS } from './pauses.ts';
import { unsettledPostings } from './unsettled-postings.ts';

/** A take may be older than its history is worth reading: one that just began has no end yet. */
const isYoung = (take: TakeRow): boolean => take.attempts < DOUBTED_ATTEMPTS;

/** Longer than any pause and call between two tries. */
const ABSENCE_MS = 3_600_000;

interface Event {
  readonly at: number;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Asked after a definite "not found", before the request would leave once more. Over when that went round for a day, or
 * when something on the way gives the same 4xx to the request each time (a body too large for a gateway, say), which no
 * further try changes. Nothing was made then, except where the engine also said that the task exists.
 */
export async function neverTaken(deps: TakeDeps, take: TakeRow): Promise<TakeFailure | null> {
  if (isYoung(take)) return null;
  const history = await historyOf(deps, take);
  const rounds = history.slice(history.findLastIndex(({ type }) => type === 'waiting') + 1);
  const notFound = rounds.filter(({ type }, index) => type === 'asked' && rounds[index - 1]?.type === 'unclear');
  const sent = rounds.filter((event, index) => event.type === 'unclear' && rounds[index - 1]?.type === 'posting');
  if (notFound.length < DOUBTED_ATTEMPTS) return null;
  const existed = history.some(({ detail }) => detail['why'] === 'exists');
  const standing = sent.slice(-DOUBTED_ATTEMPTS).map(({ detail }) => (detail['why'] === 'unclear' ? standingStatus(detail) : null));
  const status = standing[0] ?? null;
  const isTurnedBack = status !== null && standing.length === DOUBTED_ATTEMPTS && standing.every((each) => each === status);
  if (isTurnedBack) return existed ? NO_WORD : turnedBack(status);
  if (triedMs(deps, notFound) < RENDER_DEADLINE_MS) return null;
  return existed ? NO_WORD : NEVER_TAKEN;
}

/**
 * Asked after a question that got no answer about the take. Silence and trouble with the account are waited out for as
 * long as the engine keeps a result, which may lie there; the same refusal of the question for a day is an answer.
 */
export async function neverAnswered(deps: TakeDeps, take: TakeRow, error: KlingError): Promise<TakeFailure | null> {
  if (isYoung(take)) return null;
  const history = await historyOf(deps, take);
  const mayBeThere = unsettledPostings(history);
  const failure = mayBeThere.length > 0 ? NO_WORD : NEVER_TAKEN;
  const isUnclear = ({ type }: Event) => type === 'unclear';
  const silent = lastOf(history, isUnclear);
  const from = (mayBeThere.at(-1) ?? silent[0])?.at ?? deps.clock();
  // One question in vain after a month without this app is no silence.
  if (silent.filter(({ at }) => at - from >= RESULT_DEADLINE_MS).length >= DOUBTED_ATTEMPTS) return failure;
  const isRefusal = (event: Event) =>
    isUnclear(event) &&
    event.detail['why'] === 'asked-unclear' &&
    event.detail['code'] === error.code &&
    standingStatus(event.detail) !== null;
  const same = lastOf(history, isRefusal);
  const isOneOfThem = error.code.startsWith('kling-') && isStanding(error.httpStatus);
  return isOneOfThem && same.length >= DOUBTED_ATTEMPTS && triedMs(deps, same) >= RENDER_DEADLINE_MS ? failure : null;
}

async function historyOf(deps: TakeDeps, take: TakeRow): Promise<readonly Event[]> {
  const { at, type, detail } = takeEvents;
  return deps.db.select({ at, type, detail }).from(takeEvents).where(eq(takeEvents.takeId, take.id)).orderBy(asc(takeEvents.id));
}

/** The events at the end that are all of one kind. */
function lastOf(history: readonly Event[], isOfKind: (event: Event) => boolean): readonly Event[] {
  return history.slice(history.findLastIndex((event) => !isOfKind(event)) + 1);
}

/** From the first of these events to now, without absences: while this app was off, or had no network, nobody tried. */
function triedMs({ clock }: TakeDeps, events: readonly Event[]): number {
  const pauses = events.map(({ at }, index) => (events[index + 1]?.at ?? clock()) - at);
  return pauses.filter((pause) => pause <= ABSENCE_MS).reduce((sum, pause) => sum + pause, 0);
}

/** The HTTP status of an event whose answer the next try would get, too. */
function standingStatus({ httpStatus }: Event['detail']): number | null {
  return typeof httpStatus === 'number' && isStanding(httpStatus) ? httpStatus : null;
}

/** 408, 425 and 429 speak of the moment; so does what a server says of itself. */
function isStanding(httpStatus: number | null): boolean {
  return httpStatus !== null && httpStatus >= 400 && httpStatus < 500 && ![408, 425, 429].includes(httpStatus);
}

const ADVICE = 'Your storyboard is saved; retry makes a new take.';

/** The ledger counts it as charged (charged-units.ts). */
const NO_WORD: TakeFailure = {
  code: 'no-end',
  sentence: 'It could not be found out whether the engine took this take. It may have been charged: look for it in your account there.',
  advice: ADVICE,
};

const NEVER_TAKEN: TakeFailure = {
  code: 'never-taken',
  sentence: 'For a day or longer the engine gave no clear answer to this take, and no request of it was taken. Nothing is charged.',
  advice: ADVICE,
};

function turnedBack(httpStatus: number): TakeFailure {
  return {
    code: 'turned-back',
    sentence: `The request of this take was turned back with HTTP ${httpStatus} each time, and the engine has no such take. Nothing is charged.`,
    advice:
      httpStatus === 413
        ? 'It is too large for what lies between here and the engine: use fewer or smaller pictures, or set PUBLIC_URL so that they go by link.'
        : 'Something between here and the engine stands in the way: ask whoever runs this server. Your storyboard is saved.',
  };
}
