/**
 * Plain words as a script: "Shot 1 (3s): …" lines, numbered or bulleted beats, paragraphs, lines, or sentences,
 * whichever the text is made of. Nothing is dropped unseen: what belongs to no beat is handed back.
 */
import { withoutDelimiters } from '#lib/prompt/raw.ts';
import type { Beat, Script } from './beat.ts';
import { statedSeconds } from './stated-seconds.ts';

const NUMERAL = String.raw`[0-9]{1,3}(?:\.[0-9]{1,2})?|[一二三四五六七八九十]{1,3}`;
/** "Shot 2", "**Scene 3.1**", "## 镜头 4", "第5镜". */
const LABEL = new RegExp(
  String.raw`^[ \t]*(?:[-*•>][ \t]+)?(?:#{1,6}[ \t]*)?(?:\*\*|__)?[ \t]*(?<scene>scene|场景|场)?(?:shot|clip|beat|cut|panel|镜头|分镜|镜)?[ \t]*(?:[#№][ \t]*)?(?<=[a-z头镜场景#№][ \t]*)(?:${NUMERAL})(?![\p{L}\p{N}]|\.[0-9])(?:\*\*|__)?`,
  'iu',
);
const ORDINAL_LABEL = new RegExp(String.raw`^[ \t]*第(?:${NUMERAL})(?:个?镜头|镜|幕|场)`, 'u');
/** A point or colon between two digits is that of a decimal or a clock: "1.5s", "0:03". */
const NUMBERED = /^[ \t]*(?:[(（]?[0-9]{1,3}(?:[)、）]|[.．:：](?![0-9]))|[[【［][0-9]{1,3}[\]】］])[ \t]*(?=\S)/;
const BULLET = /^[ \t]*[-*•–][ \t]+(?=\S)/;
const TITLE = /^[ \t]*(?:#[ \t]+|(?:\*\*)?(?:title|标题|片名)(?:\*\*)?[ \t]*[:：][ \t]*)(?<title>\S.*)$/iu;
/** A line that stands alone over the first shot and ends like no sentence, no label and no setting ("Style: grain"). */
const BARE_TITLE = /^[^:：]{1,79}[^.!?。！？…:：,，;；]$/u;
const HEADING = /^[ \t]*#{1,6}[ \t]+\S/;
/** "shot 1, 3, words; shot 2, 4, words;": how the newer service takes shots inside one prompt. */
const INLINE = /(?:^|[;；\n])\s*(?:shot|镜头)\s*\d+\s*[,，]\s*(?<seconds>\d{1,2})s?\s*[,，]\s*(?<words>[^;；]+)/giu;
/** Over a subtitle's times: its number, or the name of the format. */
const CUE = /^(?:[0-9]{1,4}[ \t]*|WEBVTT(?:[ \t].*)?)\n(?=\s*[0-9:.,]+[ \t]*-->)/gm;
const SPEAKER = /^[ \t]*(?<name>\p{Lu}[\p{Lu} .'’-]{1,24})(?:\([^)]*\))?[ \t]*[:：][ \t]*(?<line>\S.*)$/u;

interface Line {
  readonly text: string;
  readonly opensBeat: boolean;
  readonly opensScene: boolean;
}

/** Reads any text. Empty text has no beats. */
export function readScript(text: string): Script {
  const lines = evenlySpaced(withoutDelimiters(text).replace(/\r\n?/g, '\n')).replace(CUE, '').trim().split('\n');
  const title = TITLE.exec(lines[0] ?? '')?.groups?.['title']?.replace(/[*_#\s]+$/u, '') ?? null;
  const body = title === null || lines.length === 1 ? lines : lines.slice(1);
  const { beats, leftOut } = beatsOf(body.join('\n').trim());
  const stated = title === null || lines.length === 1 ? null : title;
  const [only, ...others] = leftOut;
  const isBareTitle = stated === null && only !== undefined && others.length === 0 && BARE_TITLE.test(only);
  return { title: isBareTitle ? only : stated, beats, leftOut: isBareTitle ? [] : leftOut, characters: speakers(body) };
}

/**
 * Digits of one width (Chinese texts number and time with wide ones), blanks of any kind and number as one, and at most
 * one empty line: words keep no more of them, and the patterns below would try every way to share out a long run.
 */
function evenlySpaced(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?:\n ?){3,}/g, '\n\n');
}

function beatsOf(text: string): Pick<Script, 'beats' | 'leftOut'> {
  const inline = [...text.matchAll(INLINE)];
  if (inline.length > 0 && /^\s*(?:shot|镜头)\s*\d+\s*[,，]\s*\d/iu.test(text)) {
    const rest = text.replace(INLINE, '').replace(/^[\s;；]+|[\s;；]+$/g, '');
    return kept(
      inline.map(({ groups = {} }) => beat(groups['words'] ?? '', Number(groups['seconds']))),
      rest === '' ? [] : [rest],
    );
  }
  const lines = text.split('\n');
  for (const mark of [labelled, numbered, bulleted]) {
    const marked = lines.map(mark);
    if (marked.filter(({ opensBeat }) => opensBeat).length >= (mark === labelled ? 1 : 2)) return grouped(marked);
  }
  const paragraphs = text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '');
  if (paragraphs.length > 1) return kept(underHeadings(withTheirTimes(paragraphs)), []);
  const rows = lines.filter((line) => line.trim() !== '');
  return kept(
    (rows.length > 1 ? withTheirTimes(rows) : sentences(text)).map((row) => timed(row, false)),
    [],
  );
}

function labelled(text: string): Line {
  const label = ORDINAL_LABEL.exec(text) ?? LABEL.exec(text);
  if (!label) return { text, opensBeat: false, opensScene: HEADING.test(text) };
  return { text: text.slice(label[0].length), opensBeat: true, opensScene: label.groups?.['scene'] !== undefined };
}

function numbered(text: string): Line {
  return { text: text.replace(NUMBERED, ''), opensBeat: NUMBERED.test(text), opensScene: false };
}

function bulleted(text: string): Line {
  return { text: text.replace(BULLET, ''), opensBeat: BULLET.test(text), opensScene: false };
}

/** Lines up to the next mark belong to the beat before them; those before the first mark belong to none. */
function grouped(lines: readonly Line[]): Pick<Script, 'beats' | 'leftOut'> {
  const first = lines.findIndex(({ opensBeat }) => opensBeat);
  const before = lines.slice(0, first).map(({ text }) => text.trim());
  const groups: { text: string[]; opensScene: boolean }[] = [];
  for (const { text, opensBeat, opensScene } of lines.slice(first)) {
    if (opensBeat) groups.push({ text: [text], opensScene });
    else groups.at(-1)?.text.push(text);
  }
  return kept(
    groups.map(({ text, opensScene }) => timed(text.join('\n'), opensScene)),
    before.filter((line) => line !== ''),
  );
}

/** A heading is no beat of its own: the paragraph after it opens a scene. */
function underHeadings(paragraphs: readonly string[]): Beat[] {
  let heading: string | null = null;
  const beats: Beat[] = [];
  for (const paragraph of paragraphs) {
    if (!isHeading(paragraph)) beats.push(timed(heading === null ? paragraph : `${heading}. ${paragraph}`, heading !== null));
    else if (heading !== null) beats.push(timed(heading, true));
    heading = isHeading(paragraph) ? paragraph.replace(/^[ \t]*#+[ \t]+/, '').trim() : null;
  }
  return heading === null ? beats : [...beats, timed(heading, true)];
}

/** A line of its own, and not the first of a paragraph. */
const isHeading = (paragraph: string): boolean => HEADING.test(paragraph) && !paragraph.includes('\n');

/** A part that says a time alone belongs to the words after it; where such a part comes last, to those before. Headings have none. */
function withTheirTimes(parts: readonly string[]): string[] {
  const times = parts.map((part) => {
    const { seconds, rest } = statedSeconds(part);
    return seconds === null || rest !== '' ? null : part;
  });
  const step = times.at(-1) === null ? -1 : 1;
  return parts.flatMap((part, index) => {
    if (times[index] !== null) return [];
    if (isHeading(part)) return [part];
    let beside = index + step;
    while (isHeading(parts[beside] ?? '')) beside += step;
    const time = times[beside] ?? null;
    return [time === null ? part : `${time}\n${part}`];
  });
}

function timed(text: string, opensScene: boolean): Beat {
  const { seconds, rest } = statedSeconds(text);
  return { ...beat(rest, seconds), opensScene };
}

function beat(text: string, seconds: number | null): Beat {
  const words = text
    .replace(/\*\*|__/g, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
  const spoken = text.split('\n').flatMap((line) => SPEAKER.exec(line)?.groups?.['line'] ?? []);
  return { words, spoken: spoken.join(' '), seconds, opensScene: false };
}

/** A mark with nothing behind it is no beat. When that leaves none, there was only what was left out. */
function kept(beats: readonly Beat[], leftOut: readonly string[]): Pick<Script, 'beats' | 'leftOut'> {
  const full = beats.filter(({ words }) => words !== '');
  if (full.length > 0 || leftOut.length === 0) return { beats: full, leftOut };
  return { beats: leftOut.map((text) => timed(text, false)), leftOut: [] };
}

function sentences(text: string): string[] {
  const parts = Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text), ({ segment }) => segment.trim());
  return parts.filter((part) => part !== '');
}

function speakers(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap((line) => SPEAKER.exec(line)?.groups?.['name']?.trim() ?? []))];
}
