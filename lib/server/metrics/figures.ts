import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TakeStatus } from '#lib/take/take.ts';
import type { Download, EngineCall, Step } from './meter.ts';
import type { TakesState } from './takes-state.ts';

/** A call to the engine answers within a second or not for half a minute; a download may take minutes. */
const CALL_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];
const DOWNLOAD_SECONDS = [0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];

export interface Figures {
  engineCall(call: EngineCall): void;
  step(step: Step): void;
  moved(to: TakeStatus): void;
  download(download: Download): void;
  /** Everything as Prometheus reads it, with how the takes stand right now; null where the database does not tell. */
  text(state: TakesState | null): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** The figures of one process. The names are documented in docs/operations.md. */
export function createFigures(): Figures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: readonly string[] = []) => new Counter({ name, help, labelNames, registers });
  const timed = (name: string, help: string, labelNames: readonly string[], buckets: number[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) => new Gauge({ name, help, labelNames, registers });

  const calls = counter('shotboard_engine_calls_total', 'Calls to the engine, by what came of them.', ['call', 'outcome']);
  const callSeconds = timed('shotboard_engine_call_seconds', 'How long calls to the engine took.', ['call'], CALL_SECONDS);
  const steps = counter('shotboard_take_steps_total', 'Steps that takes took, by the status they began in.', ['status', 'outcome']);
  const stepSeconds = timed('shotboard_take_step_seconds', 'How long steps took.', ['status'], DOWNLOAD_SECONDS);
  const moves = counter('shotboard_take_moves_total', 'Takes that came to a status.', ['status']);
  const downloads = counter('shotboard_downloads_total', 'Downloads of results, by what came of them.', ['outcome']);
  const resumed = counter('shotboard_downloads_resumed_total', 'How often a download broke off and went on.');
  const downloadBytes = counter('shotboard_download_bytes_total', 'Bytes of results that arrived whole.');
  const downloadSeconds = timed('shotboard_download_seconds', 'How long downloads took that arrived whole.', [], DOWNLOAD_SECONDS);

  const byStatus = gauge('shotboard_takes', 'Takes, by status. From the database: the same in every process.', ['status']);
  const ofQueue = {
    waiting: gauge('shotboard_queue_depth', 'Takes that wait to be sent.'),
    inFlight: gauge('shotboard_takes_in_flight', 'Takes that hold a place at the engine.'),
    isHeld: gauge('shotboard_queue_stopped', '1 while the account or its key is in trouble and nothing is sent.'),
    oldestWaitingSeconds: gauge('shotboard_oldest_waiting_seconds', 'Age of the take that waits longest to be sent.'),
    oldestMovingSeconds: gauge('shotboard_oldest_moving_seconds', 'Age of the oldest take that has not come to its end.'),
    overdueSeconds: gauge('shotboard_overdue_seconds', 'How long the most overdue step has been waiting for a process to take it.'),
  };

  return {
    engineCall({ call, outcome, seconds }) {
      calls.inc({ call, outcome });
      callSeconds.observe({ call }, seconds);
    },
    step({ status, outcome, seconds }) {
      steps.inc({ status, outcome });
      stepSeconds.observe({ status }, seconds);
    },
    moved: (status) => moves.inc({ status }),
    download({ outcome, seconds, bytes, resumed: times }) {
      downloads.inc({ outcome });
      resumed.inc(times);
      if (outcome !== 'whole') return;
      downloadBytes.inc(bytes);
      downloadSeconds.observe(seconds);
    },
    async text(state) {
      byStatus.reset();
      for (const [status, takes] of Object.entries(state?.byStatus ?? {})) byStatus.set({ status }, takes);
      const { waiting, inFlight, hold, oldestWaitingSeconds, oldestMovingSeconds, overdueSeconds } = state ?? UNKNOWN;
      ofQueue.waiting.set(waiting);
      ofQueue.inFlight.set(inFlight);
      ofQueue.isHeld.set(hold === null ? 0 : 1);
      ofQueue.oldestWaitingSeconds.set(oldestWaitingSeconds);
      ofQueue.oldestMovingSeconds.set(oldestMovingSeconds);
      ofQueue.overdueSeconds.set(overdueSeconds);
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** As Prometheus writes "nobody knows". */
const UNKNOWN = {
  ...{ waiting: Number.NaN, inFlight: Number.NaN, hold: null },
  ...{ oldestWaitingSeconds: Number.NaN, oldestMovingSeconds: Number.NaN, overdueSeconds: Number.NaN },
};
