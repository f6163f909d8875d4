import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ok } from '#lib/kernel/result.ts';
import { USAGE } from '#lib/standin/command-line.ts';
import { FAULT_KINDS } from '#lib/standin/faults/fault.ts';
import { SCENARIOS } from '#lib/standin/scenarios/scenarios.ts';
import { curlCommands, runCurl } from '#tests/support/curl-command.ts';
import { QUICK, withStandin } from './client.ts';

const text = await readFile(new URL('../../../docs/standin.md', import.meta.url), 'utf8');

describe('docs/standin.md', () => {
  it('holds cURL examples that all work, one after the other, as they stand', () =>
    withStandin({ ...QUICK, fetchRemote: async () => ok(null), post: async () => ok(200) }, async ({ url }) => {
      const commands = curlCommands(text);
      expect(commands.length).toBeGreaterThan(12);
      for (const command of commands) {
        const { status, body } = await runCurl(command, url);
        expect({ command, status, message: body['message'] }).toEqual({ command, status: 200, message: body['message'] });
        // The API's own calls have their verdict in the body.
        if (!command.includes('/standin/')) expect(body, command).toMatchObject({ code: 0 });
      }
    }));

  it('names every scenario with its sentence, and no other', () => {
    const named = Array.from(
      text.slice(text.indexOf('## Scenarios'), text.indexOf('## Faults on demand')).matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm),
      ([, name, sentence]) => ({ name, sentence }),
    );
    expect(named).toEqual(SCENARIOS.map(({ name, sentence }) => ({ name, sentence })));
  });

  it('names every flag of the command line, and no flag that does not exist', () => {
    const flags = (words: string): string[] => [...new Set(words.match(/--[a-z][a-z-]*/g))].filter((flag) => flag !== '--help').sort();
    const table = text.slice(text.indexOf('## Running it'), text.indexOf('## First calls'));
    expect(flags(table)).toEqual(flags(USAGE));
  });

  it('names every place and kind of fault', () => {
    const faults = text.slice(text.indexOf('## Faults on demand'), text.indexOf('## Routes of its own'));
    for (const [place, kinds] of Object.entries(FAULT_KINDS)) for (const word of [place, ...kinds]) expect(faults).toContain(`\`${word}\``);
  });
});
