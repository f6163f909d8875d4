/** A script as a list of beats: what happens, one thing after the other. */

export interface Beat {
  /** What the shot will say. */
  readonly words: string;
  /** The part of the words that somebody speaks aloud; it takes longer than a description does to see. */
  readonly spoken: string;
  /** As the script states it; null when it does not. Need not be whole. */
  readonly seconds: number | null;
  /** A new place or time begins here: beats of two scenes are joined last. */
  readonly opensScene: boolean;
}

export interface Script {
  readonly title: string | null;
  readonly beats: readonly Beat[];
  /** Names of those who speak, each once. */
  readonly characters: readonly string[];
  /** What belongs to no beat: notes, transitions, an introduction. */
  readonly leftOut: readonly string[];
}

/** Usual speeds: speech at 150 words (240 characters of Chinese) a minute; what is described is seen faster. */
const PER_SECOND = { spokenWords: 2.5, spokenCharacters: 4, seenWords: 4, seenCharacters: 7 } as const;
const LEAST_SECONDS = 1;

const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** How long a beat takes to tell, in seconds: as stated, or by its words. */
export function secondsOf(beat: Beat): number {
  if (beat.seconds !== null) return Math.max(beat.seconds, LEAST_SECONDS);
  const all = count(beat.words);
  const spoken = count(beat.spoken);
  const seconds =
    spoken.words / PER_SECOND.spokenWords +
    spoken.characters / PER_SECOND.spokenCharacters +
    Math.max(0, all.words - spoken.words) / PER_SECOND.seenWords +
    Math.max(0, all.characters - spoken.characters) / PER_SECOND.seenCharacters;
  return Math.max(LEAST_SECONDS, seconds);
}

/** Two neighbours as one: the words of both, and the time of both. */
export function joined(first: Beat, second: Beat): Beat {
  const seconds = first.seconds === null && second.seconds === null ? null : secondsOf(first) + secondsOf(second);
  return {
    words: `${first.words} ${second.words}`.trim(),
    spoken: `${first.spoken} ${second.spoken}`.trim(),
    seconds,
    opensScene: first.opensScene,
  };
}

function count(text: string): { readonly words: number; readonly characters: number } {
  const characters = text.match(CHARACTERS)?.length ?? 0;
  return { characters, words: text.replace(CHARACTERS, ' ').match(WORDS)?.length ?? 0 };
}
