import 'server-only';
import type { ShotListWords } from '#lib/export/shot-list.ts';
import type { PaperWords } from '#lib/server/exports/paper/make-paper.ts';
import { clockText } from '#lib/timing/clock-text.ts';
import { translator } from '../language.ts';

/** The words of lists and sheets in the language of this request. */
export async function paperWords(): Promise<PaperWords> {
  const [t, settings] = [await translator('exports'), await translator('settings')];
  return {
    facts(board, take) {
      const { model, mode, aspectRatio } = board.settings;
      const facts = t('paper-facts', {
        model: settings(`models.${model}`),
        mode: settings(`modes.${mode}`),
        ratio: aspectRatio,
        seconds: board.totalSeconds,
        shots: board.kind === 'storyboard' ? board.shots.length : 1,
      });
      return take === null ? facts : t('paper-take', { facts, number: take });
    },
    heading: (number) => t('paper-shot', { number }),
    times: ({ startSeconds, seconds }) =>
      t('paper-times', { start: clockText(startSeconds), end: clockText(startSeconds + seconds), seconds }),
    references: (names) => t('paper-references', { names: names.join(', ') }),
    fixed: {
      notes: t('paper-notes'),
      noPicture: t('paper-no-picture'),
      page: t('paper-page'),
      noFont: t('paper-no-font'),
    },
  };
}

/** The heads of the table's columns. */
export async function shotListWords(): Promise<ShotListWords> {
  const t = await translator('exports');
  return {
    shot: t('column-shot'),
    start: t('column-start'),
    seconds: t('column-seconds'),
    prompt: t('column-prompt'),
    references: t('column-references'),
    notes: t('column-notes'),
    foundStart: t('column-found-start'),
    foundSeconds: t('column-found-seconds'),
    drift: t('column-drift'),
  };
}
