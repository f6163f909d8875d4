/** One task: its video, its facts, the request as it came, the answer as it is now, the callbacks that were sent. */
import type { Callback, CallbackAttempt } from '../callbacks/callback.ts';
import { isMoving, type Task } from '../tasks/task.ts';
import { html, type Markup } from './html.ts';
import { jsonView } from './json-view.ts';
import type { PageFacts, ShownTask } from './page-facts.ts';
import { statusWord, wordsOf } from './task-list.ts';
import { spanWords, timeOfDay, tookWords } from './words.ts';

/** Every part is renewed on its own while the page is open, so that a video goes on playing when a callback arrives. */
export function taskDetail({ shown, working }: PageFacts): Markup {
  if (!shown) {
    return html`<section class="task" id="task" aria-label="Task"><div id="task-part" data-live><p class="empty tall">What is asked of the stand-in, and what became of it, is shown here.</p></div></section>`;
  }
  const { task } = shown;
  return html`<section class="task" id="task" aria-labelledby="task-title">
<div class="head" id="task-head" data-live><h2 id="task-title">Task <code>${task.taskId}</code></h2><span class="badge ${task.status}">${statusWord(task)}</span></div>
<div id="task-video" data-live>${picture(task, working.includes(task.taskId))}</div>
<div id="task-facts" data-live>${shotStrip(task)}${factList(task)}</div>
<div id="task-callbacks" data-live>${callbackList(shown)}</div>
<div class="pair"><div class="card" id="task-request" data-live><div class="head"><h3>Request</h3>${copyButton('request-json')}</div><pre id="request-json">${jsonView(task.received)}</pre></div>
<div class="card" id="task-answer" data-live><div class="head"><h3>Answer to a query</h3>${copyButton('answer-json')}</div><pre id="answer-json">${jsonView(shown.answer)}</pre></div></div>
</section>`;
}

export const copyButton = (id: string): Markup =>
  html`<button type="button" class="small scripted" data-copy="${id}" aria-label="Copy">Copy</button>`;

function picture(task: Task, isWorkedOn: boolean): Markup {
  if (task.status === 'succeed')
    return html`<video class="stage" controls preload="metadata" playsinline aria-label="${wordsOf(task)}" src="/standin/page/videos/${task.videoId}.mp4"></video>`;
  if (task.status === 'failed') return html`<div class="stage say-failed"><p><b>Failed</b>${task.statusMessage}</p></div>`;
  const words = task.status === 'submitted' ? 'Submitted' : isWorkedOn ? 'Rendering' : 'Processing';
  return html`<div class="stage"><p><b>${words}…</b>The video appears here when it is done.</p></div>`;
}

/** The planned shots as blocks of their length, as the editor's timeline has them. */
function shotStrip({ request }: Task): Markup | null {
  if (request.shots.length === 0) return null;
  return html`<ol class="shots" aria-label="Shots">${request.shots.map(
    ({ prompt, seconds }, index) =>
      html`<li class="shot hue-${(index % 6) + 1} long-${seconds}"><span class="line"><b>${index + 1}</b><em>${seconds} s</em></span><span class="say">${prompt}</span></li>`,
  )}</ol>`;
}

function factList(task: Task): Markup {
  const { request } = task;
  const planned = [
    task.plannedFailure === null ? null : 'to fail',
    task.cutsMovedFrames === 0 ? null : `cuts moved by ${task.cutsMovedFrames} frames`,
    task.delayMs === 0 ? null : `${spanWords(task.delayMs)} longer`,
  ].filter((each) => each !== null);
  const facts: readonly (readonly [string, string])[] = [
    ['Model', request.modelName],
    [
      'Asked for',
      [request.mode, request.aspectRatio, request.seconds === null ? null : `${request.seconds} s`, request.sound ? 'sound' : 'silent']
        .filter((each) => each !== null)
        .join(' · '),
    ],
    ['References', references(task)],
    ['Created', timeOfDay(task.createdAt)],
    isMoving(task) ? ['Last change', timeOfDay(task.updatedAt)] : ['Took', tookWords(task)],
    ['Units', task.units ?? '–'],
    ...(planned.length === 0 ? [] : ([['Fault', planned.join(', ')]] as const)),
    ...(task.externalTaskId === null ? [] : ([['External id', task.externalTaskId]] as const)),
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function references({ request }: Task): string {
  const counted = [
    [request.images.length, 'image'],
    [request.elements.length, 'element'],
    [request.videos.length, 'video'],
  ] as const;
  const some = counted.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`);
  return some.length > 0 ? some.join(', ') : 'none';
}

function callbackList({ task, callbacks }: ShownTask): Markup | null {
  const { callbackUrl } = task.request;
  if (callbackUrl === null) return null;
  return html`<div class="card"><div class="head"><h3>Callbacks</h3><small>to ${callbackUrl}</small></div>${
    callbacks.length === 0 ? html`<p class="empty">None was sent yet.</p>` : html`<ol class="calls">${callbacks.map(callbackRow)}</ol>`
  }</div>`;
}

function callbackRow({ status, state, attempts }: Callback): Markup {
  return html`<li><b>${status}</b><small class="state">${state}</small><div>${attempts.map(attemptRow)}</div></li>`;
}

const attemptRow = ({ atMs, durationMs, outcome }: CallbackAttempt): Markup =>
  html`<span class="line"><small><time>${timeOfDay(atMs)}</time> ${outcome}</small><small>${durationMs} ms</small></span>`;
