/** The whole page. It reads without its script; the script keeps it current and makes its buttons work. */
import { scenarioNamed } from '../scenarios/scenarios.ts';
import { controls } from './controls.ts';
import { html, type Markup } from './html.ts';
import type { PageFacts } from './page-facts.ts';
import { taskDetail } from './task-detail.ts';
import { taskList } from './task-list.ts';
import { spanWords } from './words.ts';

export function pageDocument(facts: PageFacts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>Stand-in at ${facts.origin}</title>
<link rel="icon" href="/standin/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/standin/page/page.css">
<script type="module" src="/standin/page/page.js"></script>
</head>
<body>
<a class="skip" href="#task">To the task</a>
${topBar(facts)}
<main class="columns">${taskList(facts)}${taskDetail(facts)}${controls(facts)}</main>
<p class="toast" role="status" id="announcer"></p>
</body>
</html>
`.markup;
}

function topBar(facts: PageFacts): Markup {
  const scenario = scenarioNamed(facts.scenario ?? (facts.faults.length > 0 ? '' : 'calm'));
  return html`<header class="top"><img class="logo" src="/standin/page/icon.svg" alt="" width="28" height="28">
<h1>Stand-in<span> for Kling’s Omni API</span></h1><code class="origin">${facts.origin}</code>
<a class="pill" id="playing" href="#scenarios-title" data-live><b>${scenario?.title ?? 'Faults by hand'}</b></a>
<span class="pill" id="health" data-live><i class="dot"></i><b>Up</b> ${spanWords(Math.floor(facts.upMs / 10_000) * 10_000 || 1000)}</span></header>`;
}
