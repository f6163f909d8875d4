import { makePaper } from '#lib/server/exports/paper/make-paper.ts';
import { paperSubject } from '#lib/server/exports/subject.ts';
import { paperWords } from '../../../export-words.ts';
import { runRoute } from '../../../run-route.ts';
import { sendMade } from '../../../send-made.ts';

/** Every shot of the plan, or of `?take=`, on one picture. */
export const GET = runRoute<{ storyboardId: string }>(async (studio, request, { storyboardId }) => {
  const subject = await paperSubject(studio, storyboardId, new URL(request.url).searchParams.get('take'));
  return sendMade(request, subject.ok ? await makePaper(studio, 'contact-sheet', subject.value, await paperWords()) : subject);
});
