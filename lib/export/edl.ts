/**
 * CMX 3600, the oldest list that every editing program still reads: fixed columns, one event a cut, times as timecode.
 * The finished video begins at one hour, as is the custom, so that nothing before its first frame has a negative time.
 */
import type { CutTimeline, TimelineClip } from './cut-timeline.ts';
import { smpteTimecode, TIMELINE_RATE } from './frames.ts';

const RECORD_START = 3600 * TIMELINE_RATE;
/**
 * What a line may hold; programs of that age cut off the rest, or stumble over it. The names of files run on: half of
 * one finds nothing, and they are the only link from an event to what it is cut from.
 */
const LONGEST_LINE = 80;
const LONGEST_TITLE = 70;
/** The source of an event that is no tape but a file: the remark under it says which. */
const FILE_REEL = 'AX';

/** The timeline as the text of an `.edl` file. */
export function edlFile(timeline: CutTimeline): string {
  const head = [`TITLE: ${cut(oneLine(timeline.title), LONGEST_TITLE)}`, 'FCM: NON-DROP FRAME', ''];
  const events = timeline.clips.flatMap((clip, index) => [...eventOf(timeline, clip, index), '']);
  return [...head, ...events].map((line) => `${line}\r\n`).join('');
}

function eventOf({ media }: CutTimeline, clip: TimelineClip, index: number): string[] {
  const end = clip.startFrame + clip.frames;
  const times = [clip.startFrame, end, RECORD_START + clip.startFrame, RECORD_START + end].map(smpteTimecode).join(' ');
  const number = String(index + 1).padStart(3, '0');
  const channels = media.hasSound ? 'AA/V' : 'V';
  return [
    `${number}  ${FILE_REEL.padEnd(8)} ${channels.padEnd(5)} C        ${times}`,
    `* FROM CLIP NAME: ${oneLine(media.path.split('/').at(-1) ?? media.name)}`,
    `* SOURCE FILE: ${oneLine(media.path)}`,
    ...clip.markers.flatMap(({ frame, name, words }) => [
      ...note('LOC', `${smpteTimecode(RECORD_START + frame)} GREEN   ${name}`, 1),
      ...note('COMMENT', words, Number.POSITIVE_INFINITY),
    ]),
  ];
}

/** A remark under an event. What does not fit in so many lines is left out; each line says again what it is. */
function note(label: string, words: string, mostLines: number): string[] {
  const start = `* ${label}: `;
  const room = LONGEST_LINE - start.length;
  const text = oneLine(words);
  if (mostLines === 1) return [start + cut(text, room)];
  return wrapped(text, room).map((line) => start + line);
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word without spaces, such as a Chinese sentence, is broken where the line ends. */
function pieces(word: string, room: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / room) }, (_, at) => letters.slice(at * room, (at + 1) * room).join(''));
}

function cut(text: string, room: number): string {
  return [...text].slice(0, room).join('').trimEnd();
}

/** Any break would begin a new statement: an event that nobody planned. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
