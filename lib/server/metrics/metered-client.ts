import type { KlingClient } from '#lib/kling/client.ts';
import type { Meter } from './meter.ts';

/** The same client, whose calls are counted: by name, by the kind of outcome, and by how long they took. */
export function meteredClient(client: KlingClient, meter: Pick<Meter, 'engineCall'>): KlingClient {
  const metered =
    <Arguments extends readonly unknown[], Outcome extends { readonly kind: string }>(
      call: Parameters<Meter['engineCall']>[0]['call'],
      make: (...input: Arguments) => Promise<Outcome>,
    ) =>
    async (...input: Arguments): Promise<Outcome> => {
      // How long a call takes is nothing that a test moves by hand.
      const began = performance.now();
      const outcome = await make(...input);
      meter.engineCall({ call, outcome: outcome.kind, seconds: (performance.now() - began) / 1000 });
      return outcome;
    };
  return {
    create: metered('create', (request) => client.create(request)),
    query: metered('query', (id) => client.query(id)),
    list: metered('list', (page) => client.list(page)),
    listElements: metered('elements', (list, page) => client.listElements(list, page)),
  };
}
