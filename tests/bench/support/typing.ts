/** How long after a key is pressed its letter is on screen. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';

const WORDS = ' Rain on the paper roof.';
export const KEYS_PER_BURST = WORDS.length;
/** Milliseconds between keys: a fast typist, never in step with the frames of the screen. */
const PAUSES = [67, 83, 59, 101, 73, 89, 61, 97] as const;

declare global {
  interface Window {
    eventToPaintMs: number[];
  }
}

/**
 * From now on the page notes, for every key that makes a letter, the time from the event's own stamp (when the browser
 * received the key) to the first task after the next frame, when that frame has been handed over for painting. The
 * Event Timing API measures the same, but rounds to 8 ms, which is half of what is measured here.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.eventToPaintMs = [];
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1) return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.eventToPaintMs.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Types one burst, at the end of the field or its start, and takes it away again. Only the letters typed are measured. */
export async function typeBurst(page: Page, field: Locator, at: 'start' | 'end'): Promise<void> {
  await page.bringToFront();
  await field.focus();
  await page.keyboard.press(at === 'end' ? 'ControlOrMeta+End' : 'ControlOrMeta+Home');
  for (const [index, key] of [...WORDS].entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await pause(PAUSES[index % PAUSES.length]);
  }
  for (let index = 0; index < KEYS_PER_BURST; index += 1) await page.keyboard.press('Backspace');
  // What is put off until a pause in typing happens in this one, and not in the other page's burst.
  await pause(1_200);
}

export function eventToPaintMs(page: Page): Promise<number[]> {
  return page.evaluate(() => window.eventToPaintMs);
}
