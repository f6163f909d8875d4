import lighthouse from 'lighthouse';

export interface PageSpeed {
  /** As a phone on a slow line is reckoned to have it, from a visit at full speed. */
  readonly largestContentfulPaintMs: number;
  readonly totalBlockingTimeMs: number;
  /** In that visit at full speed, as the browser tells it. */
  readonly observedPaintMs: number;
}

/** One run of Lighthouse as it measures phones (its default settings), in the browser that listens on `debuggingPort`. */
export async function measurePageSpeed(url: string, debuggingPort: number): Promise<PageSpeed> {
  const run = await lighthouse(url, {
    port: debuggingPort,
    onlyAudits: ['largest-contentful-paint', 'total-blocking-time', 'metrics'],
    logLevel: 'error',
  });
  return {
    largestContentfulPaintMs: valueIn(run, 'largest-contentful-paint'),
    totalBlockingTimeMs: valueIn(run, 'total-blocking-time'),
    observedPaintMs: observedPaint(run),
  };
}

/**
 * When the largest paint came in a visit on such a line and such a processor, the browser slowed down as DevTools does it:
 * what a person waits for, where the other figure is a model's.
 */
export async function waitForPaintMs(url: string, debuggingPort: number): Promise<number> {
  const run = await lighthouse(url, {
    port: debuggingPort,
    onlyAudits: ['largest-contentful-paint'],
    throttlingMethod: 'devtools',
    logLevel: 'error',
  });
  return valueIn(run, 'largest-contentful-paint');
}

type Run = Awaited<ReturnType<typeof lighthouse>>;

function auditIn(run: Run, audit: string) {
  if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse did not finish: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
  return run.lhr.audits[audit];
}

function valueIn(run: Run, audit: string): number {
  const value = auditIn(run, audit)?.numericValue;
  if (value === undefined) throw new Error(`Lighthouse says nothing about ${audit}.`);
  return value;
}

function observedPaint(run: Run): number {
  const details = auditIn(run, 'metrics')?.details;
  const [metrics] = details?.type === 'debugdata' ? (details['items'] as readonly Record<string, unknown>[]) : [];
  const observed = metrics?.['observedLargestContentfulPaint'];
  if (typeof observed !== 'number') throw new Error('Lighthouse says nothing of the paint that it saw.');
  return observed;
}
