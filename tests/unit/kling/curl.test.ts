import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parse } from 'shell-quote';
import { describe, expect, it } from 'vitest';
import { curlCommand } from '#lib/kling/curl.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import { storyboards } from './arbitraries.ts';
import { board, compileBoard } from './boards.ts';

const BASE_URL = 'https://api.kling.example';
const awkward = 'It’s "Mei\'s" $HOME `date` \\ !x\n\t<<<image_1>>> 雨 $(rm -rf /) \'';

/** The command's words as a shell would give them to curl. */
function words(request: KlingRequest): string[] {
  return parse(curlCommand(request, BASE_URL), { KLINGAI_API_KEY: 'the-key' }).map(String);
}

function bodyOf(all: readonly string[]): unknown {
  return JSON.parse(all[all.indexOf('--data-raw') + 1] ?? '');
}

describe('the request as a cURL command', () => {
  it('calls the create address with the key as a variable, never as itself', () => {
    const command = curlCommand(compileBoard(board({ kind: 'single', singlePrompt: 'Rain.' })), BASE_URL);
    expect(command).toBe(
      [
        "curl 'https://api.kling.example/v1/videos/omni-video' \\",
        '  --header "Authorization: Bearer $KLINGAI_API_KEY" \\',
        "  --header 'Content-Type: application/json' \\",
        `  --data-raw '{`,
        '  "model_name": "kling-v3-omni",',
        '  "prompt": "Rain.",',
        '  "sound": "off",',
        '  "mode": "pro",',
        '  "aspect_ratio": "16:9",',
        '  "duration": "5"',
        "}'",
      ].join('\n'),
    );
  });

  it('is read back by a shell’s rules as the same request, whatever the prompts hold', () => {
    fc.assert(
      fc.property(storyboards, fc.string({ unit: fc.constantFrom(...awkward) }), (storyboard, text) => {
        const request = compileBoard({ ...storyboard, singlePrompt: text, autoPrompt: text });
        const all = words(request);
        expect(all[1]).toBe('https://api.kling.example/v1/videos/omni-video');
        expect(all).toContain('Authorization: Bearer the-key');
        expect(bodyOf(all)).toEqual(request);
      }),
    );
  });

  it('reaches curl unchanged through a real shell', () => {
    const request = compileBoard(board({ kind: 'single', singlePrompt: awkward }));
    const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${curlCommand(request, BASE_URL)}`;
    const given = execFileSync('sh', ['-c', script], { env: { ...process.env, KLINGAI_API_KEY: 'the-key' }, encoding: 'utf8' }).split('\0');
    expect(bodyOf(given)).toEqual(request);
    expect(given).toContain('Authorization: Bearer the-key');
  });
});
