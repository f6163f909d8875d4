/**
 * The render process: takes one job at a time from its parent, answers, and ends when the parent is gone. A crash in
 * native code takes only this process with it.
 */
import { registerMediabunnyServer } from '@mediabunny/server';
import { measureVideoFile } from '../assets/video-facts.ts';
import { drawElement } from '../elements/draw-element.ts';
import { registerFonts } from './fonts.ts';
import type { RenderAnswer, RenderJob } from './render-protocol.ts';
import { renderVideo } from './render-video.ts';

// No search for graphics hardware: the software encoder is everywhere, and the search fills the log.
registerMediabunnyServer({ hardwareContext: null });
registerFonts();

process.on('message', (job: RenderJob) => {
  perform(job).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ id: job.id, ok: false, message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

async function perform(job: RenderJob): Promise<RenderAnswer> {
  if (job.type === 'measure') return { id: job.id, ok: true, facts: await measureVideoFile(job.path) };
  if (job.type === 'draw') await drawElement(job.elementId, job.path);
  else await renderVideo(job.plan, job.path);
  return { id: job.id, ok: true, facts: null };
}
