/**
 * The thread that reads what strangers bring, one thing at a time. A video of a kilobyte may claim four billion pieces,
 * and a screenplay of nothing but asterisks keeps its reader for minutes: here neither keeps anybody from their page,
 * and reading can be ended from outside.
 */
import { parentPort } from 'node:worker_threads';
import type { Readings, ReadJob } from './read-protocol.ts';

parentPort?.on('message', async (job: ReadJob) => parentPort?.postMessage(await read(job)));
parentPort?.postMessage('ready');

/** What reads each kind is loaded with the first of it. */
async function read(job: ReadJob): Promise<Readings[ReadJob['kind']]['read']> {
  switch (job.kind) {
    case 'video': {
      const facts = await (await import('../files/read-video.ts')).readVideo(job.path, job.bytes);
      return facts.ok ? facts : { ok: false, error: inWords(facts.error) };
    }
    case 'sound': {
      const facts = await (await import('../files/read-sound.ts')).readSound(job.path);
      return facts.ok ? facts : { ok: false, error: inWords(facts.error) };
    }
    case 'table':
      return (await import('../exports/read-table.ts')).readTable(job.path);
    case 'script':
      return (await import('#lib/storyboard/import/read-script.ts')).readScript(job.words);
    case 'fountain':
      return (await import('../imports/read-fountain.ts')).readFountain(job.words);
  }
}

/** An error of a library may hold what no message can carry. */
function inWords<Trouble extends object>(trouble: Trouble): Trouble {
  return 'cause' in trouble ? { ...trouble, cause: String(trouble.cause) } : trouble;
}
