'use client';

import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { shotEdges } from '#lib/cuts/shot-edges.ts';
import { ok } from '#lib/kernel/result.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { editTake } from '#lib/storyboard/again/edit-take.ts';
import { anew, type Prepared } from '#lib/storyboard/again/prepared.ts';
import { shotAlone } from '#lib/storyboard/again/shot-alone.ts';
import type { FileSource, Shot, Storyboard } from '#lib/storyboard/document.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { frameToCome, grabFrames, sourceOf, type Way } from './prepare-way.ts';
import type { FinishedTake } from './way-dialog.tsx';

/**
 * What can be done about one shot of a take, or about the whole where it is one. Shots that the model cut by itself have a
 * place but no words of their own.
 */
export function useWaysAgain(): (finished: FinishedTake, shotIndex: number | null) => readonly Way[] {
  const t = useTranslations('again');
  const { makeId, engine } = useEditor();

  return (finished, shotIndex) => {
    const { take, plan, video } = finished;
    const { number } = take;
    const limits = LIMITS[plan.settings.model];
    const title = plan.title.trim() || t('takeName', { number });
    const isPlanned = plan.kind === 'storyboard';
    const shot = shotIndex === null ? null : isPlanned ? (plan.shots[shotIndex] ?? null) : shotSeen(shotIndex);
    const way = (key: string, name: string, words: readonly string[], board: Storyboard, prepare: Way['prepare']): Way => ({
      ...{ key, title: name, words, dollars: estimate(board).dollars, prepare },
    });

    const again = anew(plan, t('allTitle', { title }));
    const all = way('all', t('all'), [t('allWords', { number, seconds: plan.totalSeconds })], again, async () => ok(again));
    const edited = editOf(finished, shotIndex, title);
    const editWords = [
      shotIndex === null ? t('editWholeWords') : t('editWords', { shot: shotIndex + 1 }),
      ...(shotIndex === null || isPlanned ? [] : [t('editOwnWords')]),
      ...(edited.namesLeft.length > 0 ? [t('onlyWords', { names: edited.namesLeft.join(', ') })] : []),
      ...(engine.localVideos ? [] : [t('cannotReach')]),
    ];
    const edit = way('edit', t('edit', { number }), editWords, edited.storyboard, async () => ok(edited.storyboard));
    return shot === null || shotIndex === null ? [all, edit] : [aloneOf(shot, shotIndex), all, edit];

    function shotSeen(index: number): Shot {
      const { startSeconds, endSeconds } = edgesOf(finished, index);
      const [whole] = currentPrompts(plan);
      return { id: makeId(), prompt: whole?.prompt ?? '', seconds: Math.max(1, Math.round(endSeconds - startSeconds)) };
    }

    function aloneOf(one: Shot, index: number): Way {
      const edges = edgesOf(finished, index);
      const at = { shot: index + 1, number };
      const build = (firstFrame: FileSource | null, endFrame: FileSource | null): Prepared =>
        shotAlone(
          plan,
          one,
          {
            title: t('aloneTitle', { title, ...at }),
            firstFrameName: edges.before === null ? t('ownName', at) : t('beforeName', at),
            endFrameName: t('afterName', at),
            firstFrame,
            endFrame,
          },
          limits,
          makeId,
        );
      const shown = build(frameToCome(video), edges.after === null ? null : frameToCome(video));
      const seconds = shown.storyboard.totalSeconds;
      const [hasFirst, hasEnd] = [shown.frames.includes('first-frame'), shown.frames.includes('end-frame')];
      const frames = !hasFirst ? 'none' : edges.before === null ? (hasEnd ? 'ownBoth' : 'own') : hasEnd ? 'both' : 'first';
      const words = [
        t('aloneWords', { seconds, frames }),
        ...(isPlanned ? [] : [t('aloneOwnWords')]),
        ...(seconds > one.seconds ? [t('aloneShorter', { seconds: one.seconds, least: seconds })] : []),
        ...(hasFirst && !hasEnd && edges.after !== null ? [t('noEndFrame')] : []),
      ];
      return way('alone', t('alone', at), words, shown.storyboard, async () => {
        const moments = [...(hasFirst ? [edges.before ?? edges.first] : []), ...(hasEnd && edges.after !== null ? [edges.after] : [])];
        if (moments.length === 0) return ok(shown.storyboard);
        const grabbed = await grabFrames(take.id, moments);
        return grabbed.ok ? ok(build(grabbed.value[0] ?? null, grabbed.value[1] ?? null).storyboard) : grabbed;
      });
    }
  };

  function editOf(finished: FinishedTake, index: number | null, title: string): Prepared {
    const { take, plan, video } = finished;
    const { number } = take;
    // Of words that are about the whole, none say what one shot of it is to become.
    const prompt = index !== null && plan.kind !== 'storyboard' ? '' : (currentPrompts(plan)[index ?? 0]?.prompt ?? '');
    const edges = index === null ? null : edgesOf(finished, index);
    const seconds = (value: number) => String(Math.round(value * 10) / 10);
    const lead = (mention: string) =>
      edges === null
        ? t('editWholeLead', { video: mention })
        : t('editLead', { video: mention, from: seconds(edges.startSeconds), to: seconds(edges.endSeconds) });
    const parts = { title: t('editTitle', { title, number }), videoName: t('takeName', { number }), video: sourceOf(video), prompt, lead };
    return editTake(plan, parts, LIMITS[plan.settings.model], makeId);
  }
}

function edgesOf({ take, plan }: FinishedTake, index: number) {
  const plannedSeconds = plan.kind === 'storyboard' ? plan.shots.map(({ seconds }) => seconds) : null;
  return shotEdges({ plannedSeconds, totalSeconds: plan.totalSeconds, found: take.cuts, marked: take.markedCuts }, index);
}
