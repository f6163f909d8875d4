import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { english } from '#lib/messages/en/index.ts';
import { simplifiedChinese } from '#lib/messages/zh-cn/index.ts';
import { mentionedIds, promptParts, withoutStrayDelimiters } from '#lib/prompt/mention.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import { findTokens } from '#lib/prompt/tokens.ts';
import { check } from '#lib/storyboard/check.ts';
import { describeIntent } from '#lib/storyboard/describe-intent.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { edit } from '#lib/storyboard/edit.ts';
import type { IssueValues } from '#lib/storyboard/issue.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { sentReferences, tokenOf } from '#lib/storyboard/sent-references.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { storyboards } from '#tests/unit/kling/arbitraries.ts';
import { intents, referenceIntents, timingIntents } from './arbitrary-intents.ts';

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

function refuse(cause: Error): never {
  throw cause;
}

/** Which references the wire would resolve each prompt's tokens to; words that spell a token are left out. */
function meanings(board: Storyboard): string[][] {
  const sent = sentReferences(board);
  const token = tokenOf(board);
  return currentPrompts(board).map(({ prompt }) => {
    const onlyMentions = promptParts(prompt)
      .map((part) => (part.type === 'mention' ? (token(part.referenceId) ?? '') : ' '))
      .join('');
    return findTokens(onlyMentions).map(
      ({ kind, number }) => sent.find((each) => each.token.kind === kind && each.token.number === number)?.reference.id ?? 'nothing',
    );
  });
}

describe('any sequence of edits', () => {
  it('leaves shots that fill the total exactly, within the bounds of timing', () => {
    fc.assert(
      fc.property(storyboards, fc.array(timingIntents, { maxLength: 40 }), (start, sequence) => {
        let board = deepFreeze(start);
        for (const intent of sequence) {
          const result = edit(board, intent);
          if (!result.ok) continue;
          const total = result.value.totalSeconds;
          const seconds = result.value.shots.map((shot) => shot.seconds);
          expect(seconds.reduce((sum, each) => sum + each, 0)).toBe(total);
          expect(seconds.every((each) => Number.isInteger(each) && each >= TIMING.minShotSeconds)).toBe(true);
          expect(seconds.length >= TIMING.minShots && seconds.length <= TIMING.maxShots).toBe(true);
          expect(total >= TIMING.minTotalSeconds && total <= TIMING.maxTotalSeconds).toBe(true);
          if (board.totalLocked && intent.type !== 'set-total') expect(total).toBe(board.totalSeconds);
          board = deepFreeze(result.value);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves a valid document, names itself for undo, and never changes the storyboard it was given', () => {
    fc.assert(
      fc.property(storyboards, fc.array(intents, { maxLength: 25 }), (start, sequence) => {
        let board = deepFreeze(start);
        for (const intent of sequence) {
          expect(describeIntent(intent, board)).not.toBe('');
          const result = edit(board, intent);
          if (!result.ok) continue;
          const parsed = storyboardSchema.safeParse(result.value);
          expect(parsed.error?.issues ?? []).toEqual([]);
          expect(parsed.data).toEqual(result.value);
          board = deepFreeze(result.value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never changes what a mention means when references come, go, move or change', () => {
    fc.assert(
      fc.property(storyboards, fc.array(referenceIntents, { maxLength: 15 }), (start, sequence) => {
        let board = start;
        for (const intent of sequence) {
          const result = edit(board, intent);
          if (!result.ok) continue;
          const present = new Set(result.value.references.map(({ id }) => id));
          const expected = currentPrompts(board).map(({ prompt }) =>
            promptParts(prompt).flatMap((part) => (part.type === 'mention' && present.has(part.referenceId) ? [part.referenceId] : [])),
          );
          // An id that comes back (added again under the same id) makes its leftover mentions mean it again.
          expect(meanings(result.value)).toEqual(expected);
          board = result.value;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no mention of a reference that was removed', () => {
    fc.assert(
      fc.property(storyboards, fc.nat(), (board, pick) => {
        const reference = board.references[pick % Math.max(1, board.references.length)];
        fc.pre(reference !== undefined);
        const result = edit(board, { type: 'remove-reference', referenceId: reference?.id ?? '' });
        const words = result.ok
          ? [...result.value.shots.map(({ prompt }) => prompt), result.value.autoPrompt, result.value.singlePrompt]
          : [];
        expect(words.length).toBeGreaterThan(0);
        expect(words.flatMap(mentionedIds)).not.toContain(reference?.id);
        expect(words.map(withoutStrayDelimiters)).toEqual(words);
      }),
    );
  });
});

describe('any issue', () => {
  it('can be said in every language, with nothing missing', () => {
    const say = (words: string, values: IssueValues) => {
      const sentence = createTranslator({ locale: 'en', messages: { words }, onError: refuse })('words', values);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    };
    fc.assert(
      fc.property(storyboards, (board) => {
        for (const issue of check(board, LIMITS[board.settings.model])) {
          for (const { issues, fixes } of [english.checks, simplifiedChinese.checks]) {
            say(issues[issue.message], issue.values);
            for (const fix of issue.fixes) say(fixes[fix.label], fix.values);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('any issue’s fix', () => {
  it('is accepted and mends its issue, without making the same kind of issue elsewhere', () => {
    fc.assert(
      fc.property(storyboards, (board) => {
        const limits = LIMITS[board.settings.model];
        const issues = check(board, limits);
        for (const issue of issues) {
          for (const fix of issue.fixes) {
            if (fix.kind !== 'edit') continue;
            const { label, intents: edits } = fix;
            const mended = edits.reduce<Storyboard>((current, intent) => {
              const result = edit(current, intent);
              if (!result.ok) throw new Error(`${label}: ${intent.type} was refused (${result.error})`);
              return result.value;
            }, board);
            const same = check(mended, LIMITS[mended.settings.model]).filter(
              ({ code, place, message, values }) =>
                code === issue.code &&
                JSON.stringify([place, message, values]) === JSON.stringify([issue.place, issue.message, issue.values]),
            );
            expect(same, label).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shortens a prompt to what can be sent', () => {
    fc.assert(
      fc.property(storyboards, fc.integer({ min: 600, max: 4000 }), (board, length) => {
        const first = board.shots[0];
        const written = edit(board, {
          type: 'set-prompt',
          target: { shotId: first?.id ?? '' },
          prompt: `${'Rain falls. '.repeat(length / 12)}${first?.prompt}`,
        });
        const long = written.ok ? { ...written.value, kind: 'storyboard' as const } : board;
        const issue = check(long, LIMITS['kling-3-omni']).find(({ code }) => code === 'prompt-too-long');
        const fix = issue?.fixes.find(({ kind }) => kind === 'edit');
        const [intent] = fix?.kind === 'edit' ? fix.intents : [];
        const shortened = intent ? edit(long, intent) : null;
        const prompt = shortened?.ok ? (shortened.value.shots[0]?.prompt ?? '') : '';
        expect(toRaw(prompt, shortened?.ok ? tokenOf(shortened.value) : () => null).length).toBeLessThanOrEqual(512);
        expect(prompt.endsWith('.')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
