/** Who goes next. Pure: rows in, an order out. */

export interface WaitingTake {
  readonly id: string;
  readonly storyboardId: string;
  /** Tells takes of one press in order. */
  readonly number: number;
  readonly createdAt: number;
}

/** How a storyboard stands apart from what waits. */
export interface Served {
  readonly inFlight: number;
  /** When the engine last accepted a take of it; null: never. */
  readonly lastAt: number | null;
}

/**
 * The order in which waiting takes are sent, as if nothing in flight ever finished. Next is always the storyboard with
 * the fewest takes in flight, among equals the one that was served longest ago, then the one that waits longest; and of
 * it its oldest take. So a storyboard with forty takes waiting holds up one with a single take by one place, not by forty.
 *
 * That comes to a plain sort: the n-th waiting take of a storyboard is reached when all others have n + its (in flight);
 * on that level whoever was not served for it yet comes first, and the others follow in the order of the level before.
 */
export function queueOrder<Take extends WaitingTake>(waiting: readonly Take[], served: ReadonlyMap<string, Served>): Take[] {
  const boards = new Map<string, { readonly first: Take; readonly lastAt: number; readonly reached: number; readonly turns: number }>();
  const turns = [...waiting].sort(byAge).map((take) => {
    const { inFlight, lastAt } = served.get(take.storyboardId) ?? NEVER;
    const board = boards.get(take.storyboardId) ?? { first: take, lastAt: lastAt ?? Number.NEGATIVE_INFINITY, reached: inFlight, turns: 0 };
    const turn = { take, board, level: board.reached, turn: board.turns };
    boards.set(take.storyboardId, { ...board, reached: board.reached + 1, turns: board.turns + 1 });
    return turn;
  });
  return turns
    .sort(
      (one, other) =>
        one.level - other.level ||
        one.turn - other.turn ||
        compare(one.board.lastAt, other.board.lastAt) ||
        byAge(one.board.first, other.board.first),
    )
    .map(({ take }) => take);
}

const NEVER: Served = { inFlight: 0, lastAt: null };

function byAge(one: WaitingTake, other: WaitingTake): number {
  return one.createdAt - other.createdAt || one.number - other.number || compare(one.id, other.id);
}

/** Without subtracting: two that were never served are equals. */
function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : Number(one > other);
}
