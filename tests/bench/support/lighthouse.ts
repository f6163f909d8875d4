import lighthouse from 'lighthouse';

export interface PageSpeed {
  readonly largestContentfulPaintMs: number;
  readonly totalBlockingTimeMs: number;
}

/** One run of Lighthouse as it measures phones (its default settings), in the browser that listens on `debuggingPort`. */
export async function measurePageSpeed(url: string, debuggingPort: number): Promise<PageSpeed> {
  const run = await lighthouse(url, {
    port: debuggingPort,
    onlyAudits: ['largest-contentful-paint', 'total-blocking-time'],
    logLevel: 'error',
  });
  if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse did not finish: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
  const valueIn = (audit: string): number => {
    const value = run.lhr.audits[audit]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse says nothing about ${audit}.`);
    return value;
  };
  return { largestContentfulPaintMs: valueIn('largest-contentful-paint'), totalBlockingTimeMs: valueIn('total-blocking-time') };
}
