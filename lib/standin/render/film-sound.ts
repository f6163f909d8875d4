/** The sound of a video that a request brought, as stereo samples of our rate. */
import { AudioSampleSink, FilePathSource, Input, MP4, QTFF } from 'mediabunny';
import { SAMPLE_RATE, type Stereo } from './soft-bed.ts';

/** Its first `seconds`; silence where it is shorter. Null when it has no sound, or none that can be decoded here. */
export async function filmSound(path: string, seconds: number): Promise<Stereo | null> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF] });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track || !(await track.canDecode())) return null;
    const count = Math.ceil(seconds * SAMPLE_RATE);
    const sound: Stereo = [new Float32Array(count), new Float32Array(count)];
    for await (const sample of new AudioSampleSink(track).samples(0, seconds)) {
      const channels = [0, 1].map((channel) => {
        const planeIndex = Math.min(channel, sample.numberOfChannels - 1);
        const plane = new Float32Array(sample.allocationSize({ planeIndex, format: 'f32-planar' }) / 4);
        sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
        return plane;
      });
      for (const [index, target] of sound.entries()) lay(channels[index] ?? new Float32Array(0), sample, target);
      sample.close();
    }
    return sound;
  } finally {
    input.dispose();
  }
}

/** Straight lines between samples carry one rate over to the other. */
function lay(plane: Float32Array, { timestamp, sampleRate }: { timestamp: number; sampleRate: number }, target: Float32Array): void {
  const begin = Math.max(0, Math.ceil(timestamp * SAMPLE_RATE));
  const end = Math.min(target.length, Math.ceil((timestamp + plane.length / sampleRate) * SAMPLE_RATE));
  for (let index = begin; index < end; index += 1) {
    const place = Math.max(0, (index / SAMPLE_RATE - timestamp) * sampleRate);
    const before = Math.min(plane.length - 1, Math.floor(place));
    const from = plane[before] ?? 0;
    const to = plane[before + 1] ?? from;
    target[index] = from + (to - from) * (place - before);
  }
}
