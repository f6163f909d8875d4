import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queueOrder, type Served, type WaitingTake } from '#lib/server/takes/queue-order.ts';

const storyboardIds = ['rain', 'desert', 'harbour', 'attic'];
const queues = fc.record({
  waiting: fc
    .array(fc.record({ storyboardId: fc.constantFrom(...storyboardIds), number: fc.integer({ min: 1, max: 9 }), createdAt: fc.nat(20) }), {
      maxLength: 30,
    })
    .map((rows) => rows.map((row, index): WaitingTake => ({ ...row, id: `take-${index}` }))),
  served: fc
    .dictionary(fc.constantFrom(...storyboardIds), fc.record({ inFlight: fc.nat(5), lastAt: fc.option(fc.nat(9)) }))
    .map((boards) => new Map<string, Served>(Object.entries(boards))),
});

/** The rule as it is said: again and again the storyboard with the fewest in flight, of equals the one served longest ago. */
function oneByOne(waiting: readonly WaitingTake[], served: ReadonlyMap<string, Served>): string[] {
  const left = [...waiting].sort(
    (one, other) => one.createdAt - other.createdAt || one.number - other.number || (one.id < other.id ? -1 : 1),
  );
  const state = new Map(served);
  const of = ({ storyboardId }: WaitingTake) => state.get(storyboardId) ?? { inFlight: 0, lastAt: null };
  const order: string[] = [];
  for (let time = 1000; left.length > 0; time += 1) {
    // `sort` keeps equals in their order: the oldest first.
    const [next] = [...left].sort(
      (one, other) => of(one).inFlight - of(other).inFlight || (of(one).lastAt ?? -1) - (of(other).lastAt ?? -1),
    );
    if (!next) throw new Error('nobody is next');
    left.splice(left.indexOf(next), 1);
    order.push(next.id);
    state.set(next.storyboardId, { inFlight: of(next).inFlight + 1, lastAt: time });
  }
  return order;
}

it('sends the oldest take of the storyboard with the fewest in flight, of equals the one served longest ago, again and again', () => {
  fc.assert(
    fc.property(queues, ({ waiting, served }) => {
      expect(queueOrder(waiting, served).map(({ id }) => id)).toEqual(oneByOne(waiting, served));
    }),
  );
});

it('does not depend on the order in which the rows come', () => {
  fc.assert(
    fc.property(
      queues.chain(({ waiting, served }) =>
        fc.record({
          waiting: fc.constant(waiting),
          shuffled: fc.shuffledSubarray(waiting, { minLength: waiting.length }),
          served: fc.constant(served),
        }),
      ),
      ({ waiting, shuffled, served }) => {
        expect(queueOrder(shuffled, served)).toEqual(queueOrder(waiting, served));
      },
    ),
  );
});

it('serves no storyboard while another one that waits has fewer in flight', () => {
  fc.assert(
    fc.property(queues, ({ waiting, served }) => {
      const counts = new Map([...served].map(([id, { inFlight }]) => [id, inFlight]));
      const order = queueOrder(waiting, served);
      for (const [index, take] of order.entries()) {
        const mine = counts.get(take.storyboardId) ?? 0;
        for (const later of order.slice(index + 1)) expect(counts.get(later.storyboardId) ?? 0).toBeGreaterThanOrEqual(mine);
        counts.set(take.storyboardId, mine + 1);
      }
    }),
  );
});

it('goes round with one place as well: what was just served comes last', () => {
  const waiting = ['rain', 'desert', 'attic'].map((storyboardId, index) => ({
    id: storyboardId,
    storyboardId,
    number: 1,
    createdAt: index,
  }));
  const served = new Map([
    ['rain', { inFlight: 0, lastAt: 9 }],
    ['desert', { inFlight: 0, lastAt: 5 }],
  ]);
  expect(queueOrder(waiting, served).map(({ id }) => id)).toEqual(['attic', 'desert', 'rain']);
});

it('holds a single take up by one place, however many takes of another storyboard came before it', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    id: `many-${index}`,
    storyboardId: 'rain',
    number: index + 1,
    createdAt: index,
  }));
  const order = queueOrder([...many, { id: 'single', storyboardId: 'attic', number: 1, createdAt: 99 }], new Map());
  expect(order.findIndex(({ id }) => id === 'single')).toBe(1);
});
