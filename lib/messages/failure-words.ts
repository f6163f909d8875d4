/** What a translated sentence may name of the English one it stands for (see zh-cn/failures.ts). */
export interface FailureArguments extends Readonly<Record<string, string>> {
  readonly quoted: string;
  readonly number: string;
  readonly sentence: string;
}

export function failureArguments(sentence: string): FailureArguments {
  return { quoted: /“([^”]*)”/.exec(sentence)?.[1] ?? '', number: /\d+/.exec(sentence)?.[0] ?? '', sentence };
}

/** Whether the English sentence ends in the engine's own words, which no catalog of ours can hold. */
function quotesEngine(sentence: string): boolean {
  return sentence.includes('It says: “');
}

/** A translator for keys that are only known while the program runs, so their arguments cannot be checked by types. */
export interface AnyWords {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
}

/** The sentence of a failure in a language that has words for its code, and in English where it has none. */
export function failureSentence(words: AnyWords, { code, sentence }: { readonly code: string; readonly sentence: string }): string {
  if (!words.has(`failures.${code}`)) return sentence;
  const values = failureArguments(sentence);
  const own = words(`failures.${code}`, values);
  return quotesEngine(sentence) ? `${own}${words('failures.engine-says', values)}` : own;
}
