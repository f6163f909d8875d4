/**
 * Keeps the page current and makes its buttons work. The browser loads this file as it stands, so it is plain
 * JavaScript. The server draws everything: each second and a half the page is asked for again, and every part marked
 * with `data-live` that has changed takes the place of its predecessor.
 */
const REFRESH_MS = 1500;
const TOAST_MS = 6000;

document.documentElement.classList.add('is-scripted');
const announcer = document.getElementById('announcer');

/** The markup each part came with: compared with that, not with what a player or a person made of it since. */
const seen = new Map([...document.querySelectorAll('[data-live]')].map((part) => [part.id, part.outerHTML]));
let isRefreshing = false;
let isLost = false;
let toastTimer = 0;

function say(words) {
  announcer.textContent = words;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    announcer.textContent = '';
  }, TOAST_MS);
}

async function refresh() {
  if (document.hidden || isRefreshing) return;
  isRefreshing = true;
  try {
    const response = await fetch(location.href, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const isHeld = holdsTask(fresh);
    for (const part of document.querySelectorAll('[data-live]'))
      if (!isHeld || !part.closest('#task')) renew(part, fresh.getElementById(part.id));
    if (isLost) say('The stand-in answers again.');
    isLost = false;
  } catch {
    if (!isLost) say('The stand-in does not answer. This page goes on when it does.');
    isLost = true;
  } finally {
    isRefreshing = false;
    document.documentElement.classList.toggle('is-lost', isLost);
  }
}

/**
 * The newest task is shown unless one was chosen. A new one brings all its parts, but it does not take a playing video
 * away: then the shown task is held as it is.
 */
function holdsTask(fresh) {
  const title = (page) => page.getElementById('task-title')?.textContent;
  if (title(fresh) === title(document)) return false;
  const video = document.querySelector('#task-video video');
  if (video && !video.paused && !video.ended) return true;
  const [before, after] = [document.getElementById('task'), fresh.getElementById('task')];
  for (const part of after.querySelectorAll('[data-live]')) seen.set(part.id, part.outerHTML);
  before.replaceWith(document.adoptNode(after));
  return false;
}

function renew(part, fresh) {
  if (!fresh || fresh.outerHTML === seen.get(part.id)) return;
  seen.set(part.id, fresh.outerHTML);
  const focused = part.contains(document.activeElement) ? document.activeElement.id : '';
  const scrolled = part.scrollTop;
  part.replaceWith(document.adoptNode(fresh));
  fresh.scrollTop = scrolled;
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

async function send(path, body) {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await response.json();
    if (!response.ok) return say(answer.message);
    say(answer.scenario ? `Playing: ${answer.title}.` : `${answer.faults.length} planned.`);
    await refresh();
  } catch {
    say('The stand-in does not answer.');
  }
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.dataset.scenario) return send('/standin/scenario', JSON.stringify({ name: button.dataset.scenario }));
  if (!button?.dataset.copy) return;
  try {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    say('Copied.');
  } catch {
    say('The browser does not let this page copy. Select the text instead.');
  }
});

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-faults]')) return;
  event.preventDefault();
  const text = document.getElementById('fault-json').value.trim();
  send('/standin/faults', text.startsWith('[') ? `{"faults":${text}}` : text.includes('"faults"') ? text : `{"faults":[${text}]}`);
});

document.addEventListener('visibilitychange', refresh);
setInterval(refresh, REFRESH_MS);
