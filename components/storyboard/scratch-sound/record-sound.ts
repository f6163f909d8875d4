import { fail, ok, type Result } from '#lib/kernel/result.ts';

/** Why nothing can be recorded: the person or the system said no, there is no microphone, or the browser cannot do it here. */
export type NoRecording = 'refused' | 'no-microphone' | 'unsupported';

export interface Recording {
  /** The whole recording as a file. */
  stop(): Promise<File>;
  /** Ends it and keeps nothing. */
  cancel(): void;
}

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** Begins to record; the browser asks the person first. The microphone is let go when the recording ends, however it does. */
export async function recordSound(): Promise<Result<Recording, NoRecording>> {
  const mimeType = typeof MediaRecorder === 'undefined' ? undefined : TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  // Pages that came over plain http from elsewhere have no devices at all.
  if (mimeType === undefined || !('mediaDevices' in navigator)) return fail('unsupported');
  const opened = await openMicrophone();
  if (!opened.ok) return opened;
  const stream = opened.value;
  const recorder = new MediaRecorder(stream, { mimeType });
  const pieces: Blob[] = [];
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.addEventListener('stop', letGo);
  recorder.start();
  return ok({
    stop: () =>
      new Promise((resolve) => {
        const whole = () => {
          const ending = mimeType.slice('audio/'.length).split(';')[0] ?? 'webm';
          resolve(new File(pieces, `Recording.${ending === 'mp4' ? 'm4a' : ending}`, { type: mimeType }));
        };
        // It stops by itself when the microphone is pulled out.
        if (recorder.state === 'inactive') return whole();
        recorder.addEventListener('stop', whole);
        recorder.stop();
      }),
    cancel() {
      if (recorder.state !== 'inactive') recorder.stop();
      letGo();
    },
  });
}

async function openMicrophone(): Promise<Result<MediaStream, NoRecording>> {
  try {
    return ok(await navigator.mediaDevices.getUserMedia({ audio: true }));
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    return fail(cause.name === 'NotFoundError' ? 'no-microphone' : cause.name === 'NotSupportedError' ? 'unsupported' : 'refused');
  }
}
