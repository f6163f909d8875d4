/** What a person can do here: play a scenario, plan faults, copy a call. And how much was asked so far. */
import type { Fault } from '../faults/fault.ts';
import { SCENARIOS } from '../scenarios/scenarios.ts';
import { html, type Markup } from './html.ts';
import type { PageFacts } from './page-facts.ts';
import { copyButton } from './task-detail.ts';
import { faultWords } from './words.ts';

export function controls(facts: PageFacts): Markup {
  return html`<aside class="controls" aria-label="Controls">${scenarios(facts)}${faults(facts)}${howToCall(facts)}${figures(facts)}</aside>`;
}

function scenarios({ scenario, faults: planned }: PageFacts): Markup {
  const current = scenario ?? (planned.length === 0 ? 'calm' : null);
  return html`<section aria-labelledby="scenarios-title"><div class="head"><h2 id="scenarios-title">Scenarios</h2></div>
<noscript><p class="empty">They are switched by a script; POST /standin/scenario does the same.</p></noscript>
<ul class="scenarios" id="scenario-list" data-live>${SCENARIOS.map(
    ({ name, title, sentence }) =>
      html`<li><button type="button" id="scenario-${name}" data-scenario="${name}" aria-pressed="${name === current ? 'true' : 'false'}"><b>${title}</b><span>${sentence}</span></button></li>`,
  )}</ul></section>`;
}

const EXAMPLE = '{"on": "create", "kind": "http", "code": 1303, "times": 2}';

function faults({ faults: planned }: PageFacts): Markup {
  return html`<section aria-labelledby="faults-title"><div class="head"><h2 id="faults-title">Planned faults</h2></div>
<div id="fault-list" data-live>${planned.length === 0 ? html`<p class="empty">None: every call is answered as it should be.</p>` : faultList(planned)}</div>
<details class="scripted" id="plan-faults"><summary>Plan some by hand</summary><form data-faults><label for="fault-json">A fault, or a list of them, as JSON</label>
<textarea id="fault-json" rows="5" spellcheck="false" autocomplete="off">${EXAMPLE}</textarea><button type="submit" class="small">Plan</button></form></details></section>`;
}

/** Long lists (of a scenario that breaks every call) are told in part; all of it is at `/standin/faults`. */
const FAULTS_SHOWN = 12;

function faultList(planned: readonly Fault[]): Markup {
  const more = planned.length - FAULTS_SHOWN;
  return html`<ul class="faults">${planned.slice(0, FAULTS_SHOWN).map((fault) => html`<li><code>${fault.on}</code><span>${faultWords(fault)}</span></li>`)}</ul>
${more > 0 ? html`<p class="empty">and ${more} more</p>` : null}<button type="button" class="small scripted" id="clear-faults" data-scenario="calm">Take all back</button>`;
}

function howToCall({ origin, apiKey }: PageFacts): Markup {
  const create = `curl ${origin}/v1/videos/omni-video \\
  -H 'Authorization: Bearer ${apiKey}' \\
  -H 'Content-Type: application/json' \\
  -d '{"model_name": "kling-v3-omni",
    "prompt": "Lanterns flicker on",
    "mode": "std", "duration": "5",
    "aspect_ratio": "16:9",
    "external_task_id": "my-1"}'`;
  const query = `curl ${origin}/v1/videos/omni-video/my-1 \\
  -H 'Authorization: Bearer ${apiKey}'`;
  const play = `curl ${origin}/standin/scenario \\
  -H 'Content-Type: application/json' \\
  -d '{"name":"busy"}'`;
  return html`<section aria-labelledby="call-title"><div class="head"><h2 id="call-title">How to call it</h2></div>
${example('Make a task', 'call-create', create)}${example('Ask for it', 'call-query', query)}${example('Play a scenario', 'call-scenario', play)}</section>`;
}

const example = (title: string, id: string, text: string): Markup =>
  html`<div class="card"><div class="head"><h3>${title}</h3>${copyButton(id)}</div><pre id="${id}">${text}</pre></div>`;

function figures({ calls, callbackCounts, working, waiting, memoryMegabytes }: PageFacts): Markup {
  const rows: readonly (readonly [string, number | string])[] = [
    ...Object.entries(calls),
    ...Object.entries(callbackCounts)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => [`callbacks ${state}`, count] as const),
    ['tasks worked on', working.length],
    ['tasks waiting', waiting],
    ['memory', `${memoryMegabytes} MB`],
  ];
  return html`<section aria-labelledby="figures-title"><div class="head"><h2 id="figures-title">Counters</h2></div>
<dl class="figures" id="figures" data-live>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}
