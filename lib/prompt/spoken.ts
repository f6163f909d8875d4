/**
 * How long the dialogue of a prompt takes to say. The rates are those of quick but still clear speech, so that what is
 * pointed out cannot be said in time by anybody, while an unhurried reading would take about a quarter longer:
 *
 *   words of scripts with spaces   3.2 a second   (192 a minute; conversation in English has about 150)
 *   Chinese characters             5.5 a second
 *   Japanese kana                  8 a second     (7 to 8 morae)
 *   Korean syllables               6.5 a second
 *   the end of a sentence, and the change to another quotation   a breath of 0.25 s
 *
 * It is an estimate of whole utterances: a hint for a person, never a rule.
 */

const SECONDS_PER = { word: 1 / 3.2, han: 1 / 5.5, kana: 1 / 8, hangul: 1 / 6.5, breath: 0.25 } as const;

/**
 * Pairs of marks that enclose speech. Straight marks pair up within a paragraph, except after a digit, where they stand
 * for inches; single ones are apostrophes more often than not.
 */
const QUOTATION = /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|„([^„“”]+)[“”]|(?<!\d)"([^"\n]+)"/gu;

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const HANGUL = /\p{Script=Hangul}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…]+(?=\s|$)|[。！？]+/gu;

/** The quoted parts of a text, without their marks, in order. */
export function quotedSpeech(text: string): string[] {
  return [...text.matchAll(QUOTATION)].flatMap(([, ...groups]) => groups.flatMap((words) => words?.trim() || []));
}

/** The least time in which everything that a text quotes can be said; 0 where nothing is quoted. */
export function spokenSeconds(text: string): number {
  const spoken = quotedSpeech(text).filter((words) => utteredSeconds(words) > 0);
  const uttered = spoken.reduce((sum, words) => sum + utteredSeconds(words), 0);
  const ends = spoken.reduce((sum, words) => sum + Math.max(1, count(words, SENTENCE_END)), 0);
  // Nobody waits after the last sentence.
  return uttered + Math.max(0, ends - 1) * SECONDS_PER.breath;
}

/** The whole seconds that a text's dialogue needs, where they are more than it has; null where it can be said. */
export function secondsMissing(text: string, seconds: number): number | null {
  const needed = spokenSeconds(text);
  return needed > seconds ? Math.ceil(needed) : null;
}

function utteredSeconds(words: string): number {
  const [han, kana, hangul] = [count(words, HAN), count(words, KANA), count(words, HANGUL)];
  const spaced = words.replace(HAN, ' ').replace(KANA, ' ').replace(HANGUL, ' ');
  return han * SECONDS_PER.han + kana * SECONDS_PER.kana + hangul * SECONDS_PER.hangul + count(spaced, WORD) * SECONDS_PER.word;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
