/** Applies intents as the editor does, and expects them to be accepted. */
import { expect } from 'vitest';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { edit } from '#lib/storyboard/edit.ts';
import type { EditRefusal, Intent } from '#lib/storyboard/intent.ts';

export function edited(board: Storyboard, ...intents: Intent[]): Storyboard {
  return intents.reduce((current, intent) => {
    const result = edit(current, intent);
    if (!result.ok) throw new Error(`${intent.type} was refused: ${result.error}`);
    return result.value;
  }, board);
}

export function refusalOf(board: Storyboard, intent: Intent): EditRefusal | null {
  const result = edit(board, intent);
  return result.ok ? null : result.error;
}

export function expectPlan(board: Storyboard, seconds: readonly number[]): void {
  expect(board.shots.map((shot) => shot.seconds)).toEqual(seconds);
  expect(board.totalSeconds).toBe(seconds.reduce((sum, each) => sum + each, 0));
}

export function shotIds(board: Storyboard): string[] {
  return board.shots.map(({ id }) => id);
}
