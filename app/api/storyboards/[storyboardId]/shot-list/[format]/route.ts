import { titleAsFileName } from '#lib/export/file-names.ts';
import { shotListFile, shotListRows } from '#lib/export/shot-list.ts';
import { textResponse } from '#lib/server/exports/made-file.ts';
import { makePaper } from '#lib/server/exports/paper/make-paper.ts';
import { paperSubject } from '#lib/server/exports/subject.ts';
import { paperWords, shotListWords } from '../../../../export-words.ts';
import { refuse, runRoute } from '../../../../run-route.ts';
import { sendMade } from '../../../../send-made.ts';

/** The shot list of the plan, or of `?take=`, as `pdf` or `csv`. */
export const GET = runRoute<{ storyboardId: string; format: string }>(async (studio, request, { storyboardId, format }) => {
  if (format !== 'pdf' && format !== 'csv') return refuse(404, 'not-found', 'There is nothing under this address.');
  const subject = await paperSubject(studio, storyboardId, new URL(request.url).searchParams.get('take'));
  if (!subject.ok) return sendMade(request, subject);
  if (format === 'pdf') return sendMade(request, await makePaper(studio, 'shot-list', subject.value, await paperWords()));
  const { board, ready } = subject.value;
  const text = shotListFile(shotListRows(board), await shotListWords(), ready?.cuts ?? null);
  return textResponse(text, 'text/csv; charset=utf-8', `${ready?.name ?? titleAsFileName(board.title)} - shot list.csv`);
});
