/**
 * The process that looks at stored videos, one after the other, for as long as its parent has any. Decoders are native code
 * that reads files of strangers, so they never run where people's work is; a crash costs one look.
 */
import { setPriority } from 'node:os';
import { registerMediabunnyServer } from '@mediabunny/server';
import * as av from 'node-av';
import sharp from 'sharp';
import { lookAtVideo } from './look-at-video.ts';
import type { LookAnswer, LookJob } from './look-protocol.ts';

/** Nobody waits for cuts as they wait for a page or for a video that is being rendered. */
const PRIORITY = 10;

setPriority(PRIORITY);
sharp.concurrency(1);
av.Log.setLevel(av.AV_LOG_QUIET);
// No search for graphics hardware: a take is decoded soon enough.
registerMediabunnyServer({ hardwareContext: null });

const answer = (message: LookAnswer): void => {
  // A parent that is gone has closed the line; this process ends by itself then.
  if (process.connected) process.send?.(message);
};

process.on('message', (job: LookJob) => {
  lookAtVideo(job).then(
    (looked) => answer({ ok: true, looked }),
    (error: unknown) => answer({ ok: false, message: String(error) }),
  );
});
