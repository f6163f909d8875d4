/** What the stand-in is doing: `GET /standin/status`. */
import type { Clock } from '#lib/kernel/clock.ts';
import type { Ledger } from '../account/ledger.ts';
import type { Callbacks } from '../callbacks/callbacks.ts';
import type { FaultScript } from '../faults/fault-script.ts';
import type { RenderPool } from '../render/render-pool.ts';
import type { LifeCycle } from '../tasks/life-cycle.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { unitsText } from '../tasks/units.ts';
import type { Counters } from './counters.ts';

export interface StatusTools {
  readonly book: TaskBook;
  readonly life: Pick<LifeCycle, 'status'>;
  readonly pool: Pick<RenderPool, 'waiting'>;
  readonly callbacks: Pick<Callbacks, 'counts'>;
  readonly ledger: Ledger;
  readonly counters: Pick<Counters, 'calls'>;
  readonly faults: Pick<FaultScript, 'planned' | 'scenario' | 'skewMs'>;
  readonly slots: number | null;
  readonly clock: Clock;
  /** Unix milliseconds. */
  readonly startedAt: number;
}

export function statusView({
  book,
  life,
  pool,
  callbacks,
  counters,
  ledger,
  faults,
  slots,
  clock,
  startedAt,
}: StatusTools): Record<string, unknown> {
  const { working, waiting } = life.status();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    uptimeSeconds: Math.round((clock() - faults.skewMs() - startedAt) / 1000),
    tasks: book.counts(),
    calls: counters.calls(),
    slots: { taken: book.movingCount(null), most: slots },
    work: { working, waiting, waitingForRenderProcess: pool.waiting() },
    callbacks: callbacks.counts(),
    units: { total: unitsText(ledger.totalTenths), spent: unitsText(ledger.spentTenths()), free: unitsText(ledger.freeTenths()) },
    faults: { planned: faults.planned().length, scenario: faults.scenario() },
    memory: { residentMegabytes: Math.round(rss / 1024 ** 2), heapMegabytes: Math.round(heapUsed / 1024 ** 2) },
  };
}
