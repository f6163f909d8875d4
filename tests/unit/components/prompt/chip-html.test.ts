import { describe, expect, it } from 'vitest';
import { chipHtml, promptHtml } from '#components/prompt/field/chip-html.ts';
import { mention } from '#lib/prompt/mention.ts';

const hostile = '"><img src=x onerror=alert(1)>\'&';
const items = [
  { id: 'r1', name: hostile, kind: 'image' as const, pictureUrl: '/api/files/a"b' },
  { id: 'r2', name: 'Mei', kind: 'element' as const, pictureUrl: null },
];
const chips = { items, missingName: 'Missing reference' };

describe('a prompt as HTML', () => {
  it('escapes words, names and addresses', () => {
    const html = promptHtml(`<script>alert(1)</script> ${mention('r1')}`, chips);
    expect(html.match(/<\w+/g)).toEqual(['<span', '<span']);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('aria-label="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&amp;"');
    expect(html).toContain('style="background-image:url(&quot;/api/files/a\\&quot;b&quot;)"');
  });

  it('names a chip by its reference, and says when there is none', () => {
    expect(chipHtml('r2', chips)).toContain('role="img" aria-label="Mei"');
    expect(chipHtml('gone', chips)).toContain('aria-label="Missing reference"');
  });

  it('keeps line ends as they are and gives an empty field its height', () => {
    expect(promptHtml('one\ntwo', chips)).toBe('one\ntwo');
    expect(promptHtml('', chips)).toBe('<br>');
  });
});
