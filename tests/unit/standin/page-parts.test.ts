import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '#lib/standin/page/html.ts';
import { jsonView } from '#lib/standin/page/json-view.ts';
import { faultWords, spanWords, tookWords } from '#lib/standin/page/words.ts';
import { SCENARIOS } from '#lib/standin/scenarios/scenarios.ts';
import { words } from './requests.ts';
import { taskOf } from './tasks.ts';

/** What a browser reads as the text of markup without attributes. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[String(name)] ?? '');

describe('markup', () => {
  it('keeps every string text, also inside a quoted attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        const inner = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(markup);
        expect(inner).not.toBeNull();
        expect(textOf(inner?.[1] ?? '')).toBe(text);
        expect(textOf(inner?.[2] ?? '')).toBe(text);
      }),
    );
  });

  it('takes markup as it is, joins lists, and leaves nothing for null', () => {
    expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${'&'}</li>`]}${null}</ul>`.markup).toBe('<ul><li>1</li><li>&amp;</li></ul>');
  });
});

describe('JSON on the page', () => {
  it('says exactly what the JSON says, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(textOf(jsonView(value).markup)).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('tells names, words and figures apart, also where words look like names', () => {
    expect(jsonView({ a: '"b": 1', c: [true, -1.5e3] }).markup).toBe(
      '{\n  <span class="name">&quot;a&quot;</span>: <span class="words">&quot;\\&quot;b\\&quot;: 1&quot;</span>,\n  <span class="name">&quot;c&quot;</span>: [\n    <span class="figure">true</span>,\n    <span class="figure">-1500</span>\n  ]\n}',
    );
  });

  it('breaks off before it is too long for a browser', () => {
    expect(jsonView('x'.repeat(1_000_000)).markup.length).toBeLessThan(70_000);
  });
});

describe('words for people', () => {
  it.each([
    [1234, '1.2 s'],
    [59_600, '60 s'],
    [3_600_000, '60 min'],
    [86_400_000, '24 h'],
  ])('say how long %d ms are', (ms, said) => {
    expect(spanWords(ms)).toBe(said);
  });

  it('say that the clock was set, and not that a task took less than no time', () => {
    const task = taskOf(words(), { status: 'succeed', createdAt: 1_790_003_600_000, updatedAt: 1_790_000_000_000 });
    expect(tookWords(task)).toBe('unknown, the clock was set');
    expect(tookWords({ ...task, updatedAt: task.createdAt + 1234 })).toBe('1.2 s');
  });

  it('say what each fault of each scenario does, and never the same of two that differ', () => {
    for (const { name, faults } of SCENARIOS) {
      const said = faults.map((fault) => `${fault.on}: ${faultWords(fault)}`);
      expect(new Set(said).size, name).toBe(faults.length);
      expect(said.join(), name).not.toMatch(/undefined|NaN|null/);
    }
  });
});
