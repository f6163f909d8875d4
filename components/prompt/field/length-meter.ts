/**
 * How long the words of a field are on the wire, what of them is too much, and what a shorter prompt would lose.
 *
 * While keys are pressed it is measured where they rest for a moment, twice a second at least: a number that changed in
 * the frame that shows the letter had the browser lay out, paint and layer the page for it before the letter was seen.
 */
import { afterPause } from '#lib/client/after-pause.ts';
import { timers } from '#lib/client/scheduler.ts';
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import type { PromptSource } from '../prompt-source.ts';
import type { Content } from './content.ts';
import { createTextMark } from './text-mark.ts';

/** Longer than a fast typist needs from one key to the next, shorter than anybody needs to look over at the number. */
const KEYS_REST_MS = 120;
const LONGEST_MS = 500;

export interface LengthMeter {
  /** In UTF-16 code units. */
  readonly rawLength: ReadableStore<number>;
  /** The words, or what counts beside them, have changed; by keys that may go on if `isTyped`. */
  changed(isTyped: boolean): void;
  setLimit(limit: number): void;
  /** The prompt cut to the limit, at a sentence where that keeps enough of it. */
  shortened(): string;
  /** The words that `shortened` leaves out. They are struck through, in place, until `hideCut`. */
  showCut(): string;
  hideCut(): void;
  destroy(): void;
}

export function createLengthMeter(content: Content, source: PromptSource, firstLimit: number): LengthMeter {
  let limit = firstLimit;
  const rawLength = createStore(source.rawLength(content.prompt()));
  const overflow = createTextMark('prompt-overflow');
  const cut = createTextMark('prompt-cut');
  const measuring = afterPause(
    () => {
      const prompt = content.prompt();
      const length = source.rawLength(prompt);
      rawLength.set(length);
      const from = length <= limit ? prompt.length : source.fittingPrefix(prompt, limit);
      overflow.set(from < prompt.length ? content.rangeOf({ from, to: prompt.length }) : null);
    },
    timers,
    LONGEST_MS,
  );
  const shortened = () => source.shorten(content.prompt(), limit);

  return {
    rawLength,
    changed(isTyped) {
      cut.set(null);
      measuring.ask(isTyped ? KEYS_REST_MS : 0);
    },
    setLimit(next) {
      limit = next;
      measuring.ask(0);
    },
    shortened,
    showCut() {
      const prompt = content.prompt();
      const from = prompt.length - prompt.trimStart().length + shortened().length;
      cut.set(from < prompt.length ? content.rangeOf({ from, to: prompt.length }) : null);
      return source.toWords(prompt.slice(from)).trim();
    },
    hideCut: () => cut.set(null),
    destroy() {
      measuring.stop();
      overflow.set(null);
      cut.set(null);
    },
  };
}
