import { ADTS, FilePathSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isOfSystem } from '../failure.ts';

/** What browsers record and people have; those that are files by themselves. */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, OGG, MP3, WAVE, FLAC, ADTS];
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  MP4: 'audio/mp4',
  'QuickTime File Format': 'audio/mp4',
  WebM: 'audio/webm',
  Matroska: 'audio/webm',
  Ogg: 'audio/ogg',
  MP3: 'audio/mpeg',
  WAVE: 'audio/wav',
  FLAC: 'audio/flac',
  ADTS: 'audio/aac',
};

export interface SoundFacts {
  readonly mediaType: string;
  readonly durationSeconds: number;
}

/** Why a file cannot be used as a sound. */
export type SoundTrouble =
  | { readonly type: 'no-sound'; readonly cause?: unknown }
  /** Not for the file's sake: nothing is said about it. */
  | { readonly type: 'unread'; readonly cause: unknown };

/** Reads from the file itself whether it is a sound, and how long it is. A film is none, though it may have one. */
export async function readSound(path: string): Promise<Result<SoundFacts, SoundTrouble>> {
  const input = new Input({ source: new FilePathSource(path), formats: FORMATS });
  try {
    if (!(await input.canRead())) return fail({ type: 'no-sound' });
    const mediaType = MEDIA_TYPES[(await input.getFormat()).name];
    const [sound, pictures] = [await input.getPrimaryAudioTrack(), await input.getPrimaryVideoTrack()];
    if (mediaType === undefined || !sound?.codec || pictures) return fail({ type: 'no-sound' });
    // A recording that was written while it was made says nowhere how long it is: its pieces are counted.
    const durationSeconds = await sound.computeDuration();
    return durationSeconds > 0 ? ok({ mediaType, durationSeconds }) : fail({ type: 'no-sound' });
  } catch (cause) {
    return fail({ type: isOfSystem(cause) ? 'unread' : 'no-sound', cause });
  } finally {
    input.dispose();
  }
}
