import type { ShotListWords } from '#lib/export/shot-list.ts';
import type { PaperWords } from '#lib/server/exports/paper/make-paper.ts';

/** Words for paper as the routes would give them, in plain English. */
export const PAPER_WORDS: PaperWords = {
  facts: (board, take) =>
    `Kling 3 Omni · Pro · ${board.settings.aspectRatio} · ${board.totalSeconds} s${take === null ? '' : ` · take ${take}`}`,
  heading: (number) => `Shot ${number}`,
  times: ({ startSeconds, seconds }) => `${startSeconds} – ${startSeconds + seconds} s`,
  references: (names) => `References: ${names.join(', ')}`,
  fixed: { notes: 'Notes', noPicture: 'no picture', page: 'Page # of ##', noFont: '(no font)' },
};

/** The heads of a shot list's columns. */
export const LIST_WORDS: ShotListWords = {
  shot: 'Shot',
  start: 'Start',
  seconds: 'Seconds',
  prompt: 'Prompt',
  references: 'References',
  notes: 'Notes',
  foundStart: 'Found start',
  foundSeconds: 'Found seconds',
  drift: 'Drift',
};
