/**
 * What is heard while the plan plays: scratch sounds and ticks, on the sound card's own clock. The playhead leads: when
 * it has jumped (a press, a loop, a seek) or what is to be heard has changed, what was scheduled is taken back and
 * scheduled anew.
 */
import { heardFrom, heardSounds, type ShotSound, tickSeconds } from '#lib/animatic/heard.ts';
import type { Editor } from '#lib/client/editor.tsx';
import { readSound, tickBuffer } from './read-sound.ts';

/** Beyond this an ear hears that sound and picture are apart. */
const APART_SECONDS = 0.08;
/** A sound card that falls behind on a busy machine is caught up with this often: a voice that stutters is worse than one that is late. */
const PATIENCE_SECONDS = 2;
/** A playhead that is this much further than the card at one step was moved, and did not merely run. */
const JUMP_SECONDS = 0.4;

interface Heard {
  readonly sounds: readonly ShotSound[];
  readonly ticks: readonly number[];
}

interface Running {
  readonly sources: AudioBufferSourceNode[];
  readonly fromSeconds: number;
  /** On the card's clock. */
  readonly since: number;
  readonly patientUntilSeconds: number;
  /** How far the card was behind the playhead at the last step. */
  behindSeconds: number;
}

/** Returns the function that ends it. */
export function playPlanSound(
  editor: Pick<Editor, 'storyboard' | 'playhead' | 'previewView'>,
  openCard: () => AudioContext = () => new AudioContext(),
): () => void {
  const { storyboard, playhead, previewView } = editor;
  const buffers = new Map<string, Promise<AudioBuffer | null>>();
  let context: AudioContext | null = null;
  let running: Running | null = null;
  let isEnded = false;

  const heard = (): Heard => {
    const board = storyboard.get();
    return { sounds: heardSounds(board), ticks: previewView.get().ticks ? tickSeconds(board) : [] };
  };
  let planned = JSON.stringify(heard());

  const stop = () => {
    for (const source of running?.sources ?? []) source.stop();
    running = null;
  };
  const play = (buffer: AudioBuffer, context: AudioContext, when: number, offset: number, length: number) => {
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    source.start(when, offset, length);
    running?.sources.push(source);
  };
  const bufferOf = (card: AudioContext, url: string): Promise<AudioBuffer | null> => {
    const loaded = buffers.get(url) ?? readSound(card, url);
    buffers.set(url, loaded);
    return loaded.then((buffer) => {
      // What could not be had now is asked for again when the plan is played again.
      if (buffer === null) buffers.delete(url);
      return buffer;
    });
  };
  const start = ({ sounds, ticks }: Heard, fromSeconds: number) => {
    if (sounds.length === 0 && ticks.length === 0) return;
    // Made at the first press of Play: before one, no browser lets a page be heard.
    context ??= openCard();
    const now = context;
    void now.resume();
    // Until it runs, a card's clock stands: what it lost by that is made up for at once.
    const patience = now.state === 'running' ? PATIENCE_SECONDS : 0;
    const mine: Running = {
      sources: [],
      fromSeconds,
      since: now.currentTime,
      patientUntilSeconds: fromSeconds + patience,
      behindSeconds: 0,
    };
    running = mine;
    const tick = tickBuffer(now);
    for (const at of ticks.filter((each) => each >= fromSeconds)) play(tick, now, mine.since + at - fromSeconds, 0, tick.duration);
    for (const { sound } of heardFrom(sounds, fromSeconds)) {
      void bufferOf(now, sound.url).then((buffer) => {
        if (buffer === null || running !== mine || isEnded) return;
        // It may have been loaded while the plan went on.
        const [rest] = heardFrom([sound], fromSeconds + now.currentTime - mine.since);
        if (rest) play(buffer, now, now.currentTime + rest.delaySeconds, rest.offsetSeconds, rest.leftSeconds);
      });
    }
  };
  const follow = () => {
    const { seconds, playing } = playhead.get();
    // Faster, slower and backwards it is no voice any more.
    if (!playing || playhead.speed.get() !== 1) return running === null ? undefined : stop();
    if (running !== null && context !== null) {
      if (context.state !== 'running') return;
      const behind = seconds - (running.fromSeconds + context.currentTime - running.since);
      const step = behind - running.behindSeconds;
      running.behindSeconds = behind;
      const hasJumped = step < -APART_SECONDS || step > JUMP_SECONDS;
      if (!hasJumped && (Math.abs(behind) < APART_SECONDS || seconds < running.patientUntilSeconds)) return;
      stop();
    }
    start(heard(), seconds);
  };
  /** Other words or another picture are no reason to begin a voice anew. */
  const replan = () => {
    const next = JSON.stringify(heard());
    if (next === planned) return;
    planned = next;
    if (running === null) return;
    stop();
    follow();
  };
  const ends = [playhead.subscribe(follow), storyboard.subscribe(replan), previewView.subscribe(replan)];
  return () => {
    isEnded = true;
    for (const end of ends) end();
    stop();
    void context?.close();
  };
}
