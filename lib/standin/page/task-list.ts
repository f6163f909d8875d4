/** The tasks, newest first, a page of them at a time; each row leads to its task. */
import { isMoving, type Task } from '../tasks/task.ts';
import { html, type Markup } from './html.ts';
import type { PageFacts } from './page-facts.ts';
import { timeOfDay } from './words.ts';

const LONGEST_WORDS = 110;

export function taskList(facts: PageFacts): Markup {
  const { tasks, counts, shown, isChosen } = facts;
  const moving = counts.submitted + counts.processing;
  return html`<section class="tasks" aria-labelledby="tasks-title">
<div class="head" id="task-counts" data-live><h2 id="tasks-title">Tasks</h2><small>${counts.succeed} done · ${moving} moving · ${counts.failed} failed</small></div>
<div id="task-list" data-live>${
    tasks.length === 0
      ? html`<p class="empty">No task yet. Send a request to ${facts.origin}, the examples under “How to call it” for a start.</p>`
      : html`<ol>${tasks.map((task) => taskRow(task, facts.pageNum, isChosen && shown?.task.taskId === task.taskId))}</ol>`
  }${pager(facts)}</div></section>`;
}

function taskRow(task: Task, pageNum: number, isShown: boolean): Markup {
  return html`<li><a id="row-${task.taskId}" class="row ${task.status}" href="/?page=${pageNum}&task=${task.taskId}#task"${isShown ? html` aria-current="true"` : null}>
<span class="line"><b>${statusWord(task)}</b><time>${timeOfDay(task.createdAt)}</time></span>
<span class="say">${wordsOf(task)}</span>
<span class="line"><code>${task.externalTaskId ?? task.taskId}</code><small>${settingsOf(task)}</small></span></a></li>`;
}

/** Succeeded tasks are told apart from failed ones by a word, never by colour alone. */
export function statusWord(task: Task): Markup {
  return html`<span class="dot"></span>${isMoving(task) ? `${task.status}…` : task.status}`;
}

/** What the request asks to see, shortened. */
export function wordsOf({ request }: Task): string {
  const words = request.shots.length > 0 ? request.shots.map(({ prompt }) => prompt).join(' / ') : request.prompt;
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS)}…`;
}

function settingsOf({ request, seconds }: Task): string {
  const length = seconds ?? request.seconds;
  return [request.mode, request.aspectRatio, length === null ? null : `${length} s`].filter((each) => each !== null).join(' · ');
}

function pager({ pageNum, pageCount }: PageFacts): Markup | null {
  if (pageCount === 1) return null;
  const link = (to: number, words: string): Markup =>
    to < 1 || to > pageCount ? html`<span></span>` : html`<a id="page-${words.toLowerCase()}" href="/?page=${to}">${words}</a>`;
  return html`<nav class="pager" aria-label="Pages of tasks">${link(pageNum - 1, 'Newer')}<span>${pageNum} of ${pageCount}</span>${link(pageNum + 1, 'Older')}</nav>`;
}
