/**
 * The elements that a storyboard can use: the account's own and the service's presets. Asking costs nothing, but takes a
 * second or more, so answers are kept for a short while; a person who has just made an element asks anew.
 */
import type { Clock } from '#lib/kernel/clock.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { AccountElement, ElementList, KlingClient } from '#lib/kling/client.ts';
import type { Engine } from '../engine/engine.ts';
import type { Failure } from '../failure.ts';

const PAGE_SIZE = 100;
/** A thousand; who has more adds the others by their ids. */
const MOST_PAGES = 10;
const KEPT_MS = 5 * 60_000;

export interface ElementListing {
  readonly elements: readonly AccountElement[];
  /** False when there are more than are ever listed. */
  readonly isWhole: boolean;
}

type Listed = Result<ElementListing, Failure>;

export interface ElementCatalog {
  /** `fresh` asks the engine even when an answer is at hand. */
  list(list: ElementList, fresh?: boolean): Promise<Listed>;
  /** Looks it up in both lists; null when neither has it, or neither could be had. */
  find(elementId: string): Promise<AccountElement | null>;
}

export function createElementCatalog({ engine, clock }: { engine: Pick<Engine, 'client'>; clock: Clock }): ElementCatalog {
  const kept = new Map<ElementList, { readonly at: number; readonly answer: Promise<Listed> }>();

  function list(which: ElementList, fresh = false): Promise<Listed> {
    const known = kept.get(which);
    const age = known ? clock() - known.at : Number.POSITIVE_INFINITY;
    if (known && !fresh && age >= 0 && age < KEPT_MS) return known.answer;
    const answer = ask(which);
    const entry = { at: clock(), answer };
    kept.set(which, entry);
    const forget = () => {
      if (kept.get(which) === entry) kept.delete(which);
    };
    // Only answers are kept; whoever asks after a failure asks anew.
    answer.then((listed) => (listed.ok ? undefined : forget()), forget);
    return answer;
  }

  async function ask(which: ElementList): Promise<Listed> {
    const client = await engine.client();
    return client === null ? fail(NOT_UP) : wholeList(client, which);
  }

  return {
    list,
    async find(elementId) {
      const listings = await Promise.all((['own', 'preset'] as const).map((which) => list(which)));
      return listings.flatMap((each) => (each.ok ? each.value.elements : [])).find((each) => each.elementId === elementId) ?? null;
    },
  };
}

async function wholeList(client: KlingClient, which: ElementList): Promise<Listed> {
  const elements: AccountElement[] = [];
  for (let pageNum = 1; pageNum <= MOST_PAGES; pageNum += 1) {
    const outcome = await client.listElements(which, { pageNum, pageSize: PAGE_SIZE });
    if (outcome.kind !== 'found') {
      const { code, sentence, advice, cause } = outcome.error;
      return fail({ code: `elements-${code}`, sentence: `The list could not be read. ${sentence} ${advice}`, cause });
    }
    elements.push(...outcome.page.elements);
    if (outcome.page.rowCount < PAGE_SIZE) return ok({ elements: unique(elements), isWhole: true });
  }
  return ok({ elements: unique(elements), isWhole: false });
}

/** A list that grows while it is read shows its last rows twice. */
function unique(elements: readonly AccountElement[]): AccountElement[] {
  return [...new Map(elements.map((element) => [element.elementId, element])).values()];
}

const NOT_UP: Failure = {
  code: 'engine-not-up',
  sentence: 'The stand-in is still starting, so there is no list yet. Try again in a moment.',
};
