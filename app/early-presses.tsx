import 'server-only';
import { headers } from 'next/headers';

/**
 * Keeps each button once, by its last press, since an impatient second one means the first. Forms, and what the browser
 * opens by itself, need no script.
 */
const KEEP = `(() => {
  const kept = [];
  const keep = (event) => {
    const button = event.isTrusted && event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || button.form || button.popoverTargetElement) return;
    const again = kept.findIndex((each) => each.button === button);
    kept.splice(again === -1 ? kept.length : again, 1, { button, event, at: performance.now() });
  };
  addEventListener('click', keep, true);
  window.earlyPresses = () => { removeEventListener('click', keep, true); return kept.splice(0); };
})()`;

/**
 * Keeps presses, by pointer or by key, on buttons that the page's script does not hear yet, for `ReplayEarlyPresses`.
 * Stands before everything that can be pressed.
 */
export async function KeepEarlyPresses() {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('Content-Security-Policy') ?? '')?.[1];
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a text of our own without a variable part.
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: KEEP }} />;
}
