/** The mark of a watermarked result: large enough to be seen at a glance, light enough to see through. */
import type { SKRSContext2D } from '@napi-rs/canvas';

export function paintWatermark(context: SKRSContext2D, { width, height }: { readonly width: number; readonly height: number }): void {
  const size = Math.min(width, height) / 11;
  context.save();
  context.translate(width / 2, height * 0.46);
  context.font = `600 ${size}px "Geist", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.letterSpacing = `${(size * 0.22).toFixed(1)}px`;
  context.shadowColor = 'rgba(0, 0, 0, 0.5)';
  context.shadowBlur = size * 0.2;
  context.fillStyle = 'rgba(255, 255, 255, 0.34)';
  context.fillText('STAND-IN', size * 0.11, 0);
  context.restore();
}
