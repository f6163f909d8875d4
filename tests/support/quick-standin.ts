import { createStandin, type Standin } from '#lib/standin/standin.ts';

/** A stand-in that listens, whose tasks are finished when they are next asked for, with a tiny video that nobody draws. */
export async function openQuickStandin(): Promise<{ readonly standin: Standin; readonly url: string }> {
  const standin = createStandin({ dry: true, timing: { submitted: 0, processing: 0 } });
  const { url } = await standin.listen();
  return { standin, url };
}
