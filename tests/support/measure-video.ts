/**
 * Reads a video as a stranger would: every frame is decoded, and cuts are found from the pictures alone. Nothing here
 * knows how the stand-in draws, so what it reports is evidence about the file.
 */
import { registerMediabunnyServer } from '@mediabunny/server';
import { ALL_FORMATS, FilePathSource, Input, type VideoSample, VideoSampleSink } from 'mediabunny';

// Without this it looks for graphics cards first, and says aloud that there are none.
registerMediabunnyServer({ hardwareContext: null });

/** Columns and rows of the grid on which two frames are compared; small text that changes weighs next to nothing. */
const GRID = { columns: 32, rows: 18 };
/** Mean change of brightness (0 to 255) across the grid that no camera move of one frame reaches, and a cut does. */
const CUT_THRESHOLD = 6;

export interface MeasuredVideo {
  readonly codec: string | null;
  readonly audioCodec: string | null;
  readonly width: number;
  readonly height: number;
  readonly frameCount: number;
  /** The end of the last frame. */
  readonly durationSeconds: number;
  /** The time of the first frame after each cut. */
  readonly cutSeconds: readonly number[];
  /** Mean brightness change from the frame before, by frame. */
  readonly changes: readonly number[];
}

export async function measureVideo(path: string): Promise<MeasuredVideo> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const video = await input.getPrimaryVideoTrack();
  if (!video) throw new Error(`${path} holds no video track`);
  const audio = await input.getPrimaryAudioTrack();
  const changes: number[] = [];
  const cutSeconds: number[] = [];
  let previous: Float64Array | null = null;
  let end = 0;
  for await (const sample of new VideoSampleSink(video).samples()) {
    const grid = await brightnessGrid(sample);
    const change = previous ? meanDifference(previous, grid) : 0;
    changes.push(change);
    if (change > CUT_THRESHOLD) cutSeconds.push(round(sample.timestamp));
    end = sample.timestamp + sample.duration;
    previous = grid;
    sample.close();
  }
  return {
    codec: await video.getCodec(),
    audioCodec: audio ? await audio.getCodec() : null,
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    frameCount: changes.length,
    durationSeconds: round(end),
    cutSeconds,
    changes,
  };
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** The brightness plane of a frame, averaged to a small grid. */
async function brightnessGrid(sample: VideoSample): Promise<Float64Array> {
  const layout = { format: 'RGBA' as const };
  const pixels = new Uint8Array(sample.allocationSize(layout));
  await sample.copyTo(pixels, layout);
  const { codedWidth: width, codedHeight: height } = sample;
  const sums = new Float64Array(GRID.columns * GRID.rows);
  const counts = new Float64Array(sums.length);
  // Every fourth pixel each way is plenty for a mean.
  for (let y = 0; y < height; y += 4) {
    const row = Math.floor((y * GRID.rows) / height) * GRID.columns;
    for (let x = 0; x < width; x += 4) {
      const at = (y * width + x) * 4;
      const cell = row + Math.floor((x * GRID.columns) / width);
      sums[cell] = (sums[cell] ?? 0) + 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1));
}

function meanDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
  return sum / a.length;
}
