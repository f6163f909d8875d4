/** How even the frames are while something is dragged. */
import type { Locator, Page } from '@playwright/test';

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly intervalsMs: readonly number[];
  /** What the browser itself calls long: frames of more than 50 ms of work, with the scripts that made them so. */
  readonly longFramesMs: readonly number[];
}

declare global {
  interface Window {
    framesWatched: { intervals: number[]; long: number[]; watching: boolean };
  }
}

/**
 * Drags the middle of `handle` to and fro across `acrossPixels` for `durationMs`, a step of the pointer as often as the
 * browser takes one, and gives the frames that the page made meanwhile.
 */
export async function dragToAndFro(page: Page, handle: Locator, acrossPixels: number, durationMs: number): Promise<Frames> {
  await page.bringToFront();
  const box = await handle.boundingBox();
  if (!box) throw new Error('What is to be dragged is not on screen.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const frames: Window['framesWatched'] = { intervals: [], long: [], watching: true };
    window.framesWatched = frames;
    new PerformanceObserver((list) => {
      if (frames.watching) frames.long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'long-animation-frame' });
    let last = 0;
    requestAnimationFrame(function frame(now) {
      if (last > 0) frames.intervals.push(now - last);
      last = now;
      if (frames.watching) requestAnimationFrame(frame);
    });
  });
  const start = performance.now();
  for (let elapsed = 0; elapsed < durationMs; elapsed = performance.now() - start) {
    // There and back every two seconds.
    await page.mouse.move(x + Math.sin((elapsed / 1000) * Math.PI) * acrossPixels, y);
  }
  const { intervals, long } = await page.evaluate(() => {
    window.framesWatched.watching = false;
    return window.framesWatched;
  });
  await page.mouse.up();
  return { intervalsMs: intervals, longFramesMs: long };
}
