import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '#lib/kling/parse-command.ts';
import { isNewerRequest, unreadFields } from '#lib/kling/unread-fields.ts';
import { storyboards } from './arbitraries.ts';
import { compileBoard } from './boards.ts';

const BODY = { prompt: "a fox, “it's” 100% $HOME & *", duration: '5' };
const JSON_BODY = JSON.stringify(BODY);
/** As a POSIX shell needs it. */
const inSingle = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const inDouble = (text: string) => `"${text.replace(/[\\"$`]/g, String.raw`\$&`)}"`;

describe('a cURL command', () => {
  it.each([
    [`curl -X POST https://api/v1/videos/omni-video -H 'Authorization: Bearer xxx' -d ${inSingle(JSON_BODY)}`],
    [
      `curl --location --request POST 'https://api/x' \\\n  --header 'Content-Type: application/json' \\\n  --data-raw ${inSingle(JSON_BODY)}`,
    ],
    [`curl "https://api/x?a=1&b=2" \\\r\n -H "Authorization: Bearer $KEY" \\\r\n --data ${inDouble(JSON_BODY)}`],
    [`$ curl https://api/x?a=1 --json ${inSingle(JSON_BODY)} | jq .`],
    [`curl https://api/x --data-binary=${inSingle(JSON_BODY)}; echo done`],
    [`curl https://api/x -d${inSingle(JSON_BODY)} && curl https://api/x/1 -d 'second'`],
    [`KEY=1 /usr/bin/curl https://api/x --data ${inSingle(JSON.stringify(BODY, null, 2))}`],
  ])('gives its body: %s', (command) => {
    expect(parseCommand(command)).toEqual({ ok: true, value: BODY });
  });

  it.each([
    ['curl https://api/x -d @body.json', 'body-in-file'],
    ['curl https://api/x --data-binary @-', 'body-in-file'],
    ['curl https://api/x', 'no-body'],
    ['curl https://api/x -d "{\\"prompt\\": "', 'body-not-json'],
    ['curl https://api/x -d prompt=fox', 'body-not-json'],
    ['wget https://api/x', 'no-command'],
    ['curl https://api/${HOST -d 1', 'unclosed-variable'],
  ])('that cannot be read says why: %s', (command, code) => {
    expect(parseCommand(command)).toMatchObject({ ok: false, error: { code } });
  });

  it('with pictures of many megabytes inside is read too', () => {
    const body = { prompt: 'a', image_list: [{ image_url: 'A'.repeat(20_000_000) }] };
    for (const quote of [inSingle, inDouble]) {
      expect(parseCommand(`curl https://api/x -d ${quote(JSON.stringify(body))}`)).toEqual({ ok: true, value: body });
    }
  });

  it('made of any request gives that request back, in either kind of quotes', () => {
    fc.assert(
      fc.property(
        storyboards,
        fc.constantFrom(inSingle, inDouble),
        fc.constantFrom('-d', '--data', '--data-raw', '--json'),
        (board, quote, option) => {
          const request = JSON.parse(JSON.stringify(compileBoard(board)));
          // curl is given well-formed text: half a surrogate pair cannot stand in a command line.
          fc.pre(JSON.stringify(request).isWellFormed());
          expect(parseCommand(`curl -X POST 'https://api/x' \\\n  ${option} ${quote(JSON.stringify(request, null, 2))}`)).toEqual({
            ok: true,
            value: request,
          });
        },
      ),
    );
  });
});

describe('fields that a storyboard does not take', () => {
  it('are named once, with where they stand', () => {
    const request = {
      prompt: 'a',
      negative_prompt: 'rain',
      callback_url: 'https://a.example/b',
      external_task_id: '',
      image_list: [
        { image_url: 'x', weight: 1 },
        { image_url: 'y', weight: 2 },
      ],
      watermark_info: { enabled: true, text: 'me' },
    };
    expect(unreadFields(request)).toEqual({
      unknown: ['negative_prompt', 'image_list[].weight', 'watermark_info.text'],
      ofTheCall: ['callback_url'],
    });
  });

  it('do not include a whole request of the newer API, which is told apart', () => {
    expect(isNewerRequest({ contents: [{ type: 'prompt', text: 'a' }], settings: {} })).toBe(true);
    expect(isNewerRequest({ prompt: 'a' })).toBe(false);
  });
});
