/**
 * How long the words of a field are on the wire, what of them is too much, and what a shorter prompt would lose. Measured
 * once a frame, in the frame that shows the words.
 */
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import type { PromptSource } from '../prompt-source.ts';
import type { Content } from './content.ts';
import { createNextFrame } from './next-frame.ts';
import { createTextMark } from './text-mark.ts';

export interface LengthMeter {
  /** In UTF-16 code units. */
  readonly rawLength: ReadableStore<number>;
  /** The words, or what counts beside them, have changed. */
  changed(): void;
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
  const measuring = createNextFrame(() => {
    const prompt = content.prompt();
    const length = source.rawLength(prompt);
    rawLength.set(length);
    const from = length <= limit ? prompt.length : source.fittingPrefix(prompt, limit);
    overflow.set(from < prompt.length ? content.rangeOf({ from, to: prompt.length }) : null);
  });
  const shortened = () => source.shorten(content.prompt(), limit);

  return {
    rawLength,
    changed() {
      cut.set(null);
      measuring.ask();
    },
    setLimit(next) {
      limit = next;
      measuring.ask();
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
      measuring.cancel();
      overflow.set(null);
      cut.set(null);
    },
  };
}
