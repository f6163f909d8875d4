/** Lengths as people write them beside a shot: "(3s)", "3 sec:", "[0:02–0:05]", "（3秒）", "00:00:02,000 --> 00:00:05,000". */

export interface Stated {
  readonly seconds: number | null;
  /** The text without what stated them. */
  readonly rest: string;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d+)?`;
const UNIT = String.raw`(?:s|secs?|seconds?|秒)(?![\p{L}\p{N}])`;
/** Thousandths of a second: subtitles have a comma or a point before them. */
const PART = String.raw`(?:\.\d+|,\d{3})?`;
const CLOCK = String.raw`(?:\d{1,2}[:：]){0,2}\d{1,3}${PART}`;
const WHOLE_CLOCK = String.raw`(?:\d{1,2}[:：]){1,2}\d{2}${PART}`;
const TO = String.raw`\s*(?:-{1,2}>?|[–—~～－→至到]|to)\s*`;
const LENGTH = String.raw`(?<length>${NUMBER})\s*[-‐]?\s*${UNIT}`;
const RANGE = String.raw`(?<begin>${CLOCK})\s*[s秒]?${TO}(?<end>${CLOCK})`;
/** Nothing like a clock may follow: the last part of a timecode counts frames. */
const BARE_RANGE = String.raw`(?:${RANGE}\s*${UNIT}|(?<clockBegin>${WHOLE_CLOCK})${TO}(?<clockEnd>${WHOLE_CLOCK})(?![:：]?\d))`;

const IN_BRACKETS = new RegExp(String.raw`[(\[（【［]\s*(?:${LENGTH}|${RANGE}\s*(?:${UNIT})?)\s*[)\]）】］]`, 'iu');
/** The range comes first: of "3s-6s" the length is not "3s". Bold type may be around it. */
const AT_START = new RegExp(
  String.raw`^\s*(?:\*\*|__)?\s*[,，:：|–—-]?\s*(?:${BARE_RANGE}|${LENGTH})\s*(?:\*\*|__)?\s*[:：,，.;；|–—-]?\s*`,
  'iu',
);

/** Reads the length stated at the beginning of a text, or in brackets anywhere in it: "Wide (3s) of the quay". */
export function statedSeconds(text: string): Stated {
  const bracket = IN_BRACKETS.exec(text);
  if (bracket) {
    const seconds = read(bracket);
    const before = text.slice(0, bracket.index);
    const after = text.slice(bracket.index + bracket[0].length);
    if (seconds !== null) return { seconds, rest: clean(`${before} ${after}`) };
  }
  const start = AT_START.exec(text);
  const seconds = start ? read(start) : null;
  return start && seconds !== null ? { seconds, rest: clean(text.slice(start[0].length)) } : { seconds: null, rest: clean(text) };
}

function read({ groups = {} }: RegExpExecArray): number | null {
  const begin = groups['begin'] ?? groups['clockBegin'];
  const end = groups['end'] ?? groups['clockEnd'];
  const seconds = begin !== undefined && end !== undefined ? clock(end) - clock(begin) : Number(groups['length']);
  return seconds > 0 && seconds <= 600 ? seconds : null;
}

function clock(text: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = text.replace(',', '.').split(/[:：]/).map(Number).reverse();
  return hours * 3600 + minutes * 60 + seconds;
}

/** What stood between the label and the words: a colon, a dash, the asterisks of bold type. */
function clean(text: string): string {
  return text.replace(/^[\s,，:：|–—-]+/, '').trim();
}
