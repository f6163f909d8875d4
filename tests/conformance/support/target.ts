/**
 * Which service the suite is asked about. Without CONFORMANCE_BASE_URL it starts stand-ins of its own; with it the same
 * tests go to that address, and what could cost money there has to be allowed.
 */
export interface Target {
  /** Where rules are tried out. A stand-in of ours renders nothing there, so that hundreds of requests are quick. */
  readonly url: string;
  /** Where tasks are waited for and results looked at. */
  readonly renderingUrl: string;
  /** Started by the suite itself: nothing costs anything. */
  readonly isOwn: boolean;
  readonly apiKey: string | null;
  readonly accessKey: string | null;
  readonly secretKey: string | null;
  /**
   * `nothing`: only what no service could take for an order · `refusals`: also requests that break a rule, which cost
   * nothing as long as the service agrees that it is broken · `everything`.
   */
  readonly maySend: 'nothing' | 'refusals' | 'everything';
  /** A picture and a clip of 3 to 10 s, 720 to 2,160 px, that the service can fetch; null where there is none. */
  readonly imageUrl: string | null;
  readonly videoUrl: string | null;
  /** How long a task may take to its end, in milliseconds. */
  readonly patienceMs: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The service named by the environment, or null when the suite is to start its own. */
export function namedTarget(environment: Environment): Target | null {
  const base = environment['CONFORMANCE_BASE_URL'];
  if (base === undefined || base === '') return null;
  const url = new URL(base).href.replace(/\/$/, '');
  const spend = environment['CONFORMANCE_SPEND'] ?? '';
  return {
    url,
    renderingUrl: url,
    isOwn: false,
    apiKey: environment['CONFORMANCE_API_KEY'] ?? null,
    accessKey: environment['CONFORMANCE_ACCESS_KEY'] ?? null,
    secretKey: environment['CONFORMANCE_SECRET_KEY'] ?? null,
    maySend: spend === '1' ? 'everything' : spend === 'refusals' ? 'refusals' : 'nothing',
    imageUrl: environment['CONFORMANCE_IMAGE_URL'] ?? null,
    videoUrl: environment['CONFORMANCE_VIDEO_URL'] ?? null,
    // §7: three to five minutes are usual, fifteen have been seen.
    patienceMs: 20 * 60_000,
  };
}
