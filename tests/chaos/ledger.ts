/** The count at the end of a run: what was ordered, what the app has, what the engine made. */

/** One press of Generate by one person, as that person knows it. */
export interface Press {
  readonly key: string;
  /** How many takes it asked for. */
  readonly count: number;
  /** Ids of the takes that it was told of. */
  readonly takeIds: readonly string[];
}

export interface ListedTake {
  readonly id: string;
  readonly status: string;
  /** Nothing is left to be done about it. */
  readonly isAtRest: boolean;
  /** SHA-256 of the video as the app serves it; null: it serves none. */
  readonly digest: string | null;
}

export interface EngineTask {
  readonly externalTaskId: string | null;
  /** SHA-256 of the result as the engine serves it when nothing goes wrong; null: there is none. */
  readonly digest: string | null;
}

export interface Counted {
  /** Ordered. */
  readonly takes: number;
  /** Ordered, and not to be had: not on the list, ended as failed, or never made by the engine. */
  readonly lost: number;
  /** Made without an order: takes beyond what a press asked for, and tasks beyond one per take. */
  readonly doubled: number;
  /** Neither ready nor failed when patience ended, or ready and never looked at. */
  readonly stuck: number;
  /** Ready, and the file is not, byte for byte, what the engine made. */
  readonly wrongDigest: number;
}

const externalIdOf = (takeId: string): string => `shotboard-${takeId}`;

export function countUp(
  presses: readonly Press[],
  listed: readonly ListedTake[],
  tasks: readonly EngineTask[],
): Counted & { readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const complain = (sentence: string): number => {
    complaints.push(sentence);
    return 1;
  };
  const listedById = new Map(listed.map((take) => [take.id, take]));
  const tasksByExternalId = Map.groupBy(tasks, ({ externalTaskId }) => externalTaskId ?? '');
  let [takes, lost, doubled, stuck, wrongDigest] = [0, 0, 0, 0, 0];
  const ordered = new Set<string>();
  for (const { key, count, takeIds } of presses) {
    takes += count;
    const ids = new Set(takeIds);
    if (ids.size < count) {
      lost += count - ids.size;
      complain(`Press ${key} asked for ${count} takes and was told of ${ids.size}.`);
    }
    if (ids.size > count) {
      doubled += ids.size - count;
      complain(`Press ${key} asked for ${count} takes and was told of ${ids.size}.`);
    }
    for (const id of ids) ordered.add(id);
  }
  for (const id of ordered) {
    const take = listedById.get(id);
    const made = tasksByExternalId.get(externalIdOf(id)) ?? [];
    if (take === undefined) lost += complain(`Take ${id} was promised and is not on the list.`);
    else if (take.status === 'failed') lost += complain(`Take ${id} failed.`);
    else if (take.status !== 'ready' || !take.isAtRest) stuck += complain(`Take ${id} is still ${take.status}.`);
    else if (made.length === 0) lost += complain(`Take ${id} is ready, and the engine knows no task of it.`);
    else if (take.digest === null || take.digest !== made[0]?.digest)
      wrongDigest += complain(`The file of take ${id} is ${take.digest}, and the engine made ${made[0]?.digest}.`);
    if (made.length > 1) doubled += (made.length - 1) * complain(`The engine has ${made.length} tasks of take ${id}.`);
  }
  for (const { id } of listed) if (!ordered.has(id)) doubled += complain(`Take ${id} is on the list, and nobody ordered it.`);
  for (const [externalId, made] of tasksByExternalId) {
    const isOrdered = externalId.startsWith('shotboard-') && ordered.has(externalId.slice('shotboard-'.length));
    if (!isOrdered) doubled += made.length * complain(`The engine has ${made.length} tasks of “${externalId}”, which nobody ordered.`);
  }
  return { takes, lost, doubled, stuck, wrongDigest, complaints };
}
