import { nextStart, previousStart } from '#components/preview/shot-steps.ts';
import { type Command, commandOf, type Focus, type KeyPress, TAKES_LETTERS } from '#components/storyboard/shortcuts.ts';
import type { PairClock } from '#lib/client/compare/pair-clock.ts';

/** Does what a key of the preview does there, for two at once. False: the key is none of them. `starts`: where shots of either begin. */
export function obeyKey(clock: PairClock, press: KeyPress, { focus, starts }: { focus: Focus; starts: readonly number[] }): boolean {
  const command = commandOf(press, focus);
  const { seconds } = clock.get();
  const commands: Partial<Record<Command, () => void>> = {
    'play-pause': clock.toggle,
    pause: clock.pause,
    forwards: () => clock.shuttle(1),
    backwards: () => clock.shuttle(-1),
    'frame-back': () => clock.step(-1),
    'frame-forward': () => clock.step(1),
    'to-start': () => clock.seek(0),
    'to-end': () => clock.seek(clock.lengthSeconds()),
    'previous-shot': () => clock.seek(previousStart(starts, seconds)),
    'next-shot': () => clock.seek(nextStart(starts, seconds, clock.lengthSeconds())),
  };
  const obey = command === null ? undefined : commands[command];
  obey?.();
  return obey !== undefined;
}

/** A button uses Space alone; sliders and radios move by the same keys as a player. */
export function focusIn(target: EventTarget | null, key: string): Focus {
  if (!(target instanceof Element)) return 'nowhere';
  if (target.closest(TAKES_LETTERS)) return 'text';
  if (target.closest('button')) return key === ' ' || key === 'Enter' ? 'control' : 'nowhere';
  return target.closest('input, a[href]') ? 'control' : 'nowhere';
}
