/** Reads CMX 3600 as strictly as its oldest readers: fixed shape, ASCII statements, short lines, nothing unknown. */

export interface EdlEvent {
  readonly reel: string;
  readonly channels: string;
  /** In frames at 24. */
  readonly sourceIn: number;
  readonly sourceOut: number;
  readonly recordIn: number;
  readonly recordOut: number;
}

const TIME = '(\\d{2}:[0-5]\\d:[0-5]\\d:[0-2]\\d)';
const EVENT = new RegExp(`^(\\d{3})  ([A-Z0-9]{1,8}) +(AA/V|V) +C +${TIME} ${TIME} ${TIME} ${TIME}$`);

export function readEdl(text: string): {
  readonly title: string;
  readonly events: readonly EdlEvent[];
  readonly remarks: readonly string[];
} {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  const [title = '', mode, ...lines] = text.slice(0, -2).split('\r\n');
  if (!title.startsWith('TITLE: ') || [...title].length > 77) throw new Error(`Not a title: ${title}`);
  if (mode !== 'FCM: NON-DROP FRAME') throw new Error(`Not a frame code mode: ${mode}`);
  const events: EdlEvent[] = [];
  const remarks: string[] = [];
  for (const line of lines) {
    // Names of files are whole, however long.
    const isName = /^\* (?:FROM CLIP NAME|SOURCE FILE): /.test(line);
    if ((!isName && [...line].length > 80) || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(line))
      throw new Error(`Not one short line: ${JSON.stringify(line)}`);
    if (line === '') continue;
    if (line.startsWith('* ')) {
      remarks.push(line.slice(2));
      continue;
    }
    const match = EVENT.exec(line);
    if (!match || Number(match[1]) !== events.length + 1) throw new Error(`Not the next event: ${line}`);
    const [sourceIn = 0, sourceOut = 0, recordIn = 0, recordOut = 0] = match.slice(4).map(framesOf);
    if (sourceOut - sourceIn !== recordOut - recordIn || sourceOut <= sourceIn) throw new Error(`Lengths differ: ${line}`);
    if (events.length > 0 && events.at(-1)?.recordOut !== recordIn) throw new Error(`A gap before: ${line}`);
    events.push({ reel: match[2] ?? '', channels: match[3] ?? '', sourceIn, sourceOut, recordIn, recordOut });
  }
  return { title: title.slice('TITLE: '.length), events, remarks };
}

function framesOf(timecode: string): number {
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = timecode.split(':').map(Number);
  if (frames > 23) throw new Error(`No frame at 24: ${timecode}`);
  return ((hours * 60 + minutes) * 60 + seconds) * 24 + frames;
}
