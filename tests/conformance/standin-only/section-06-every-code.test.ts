import { describe, expect, it } from 'vitest';
import { QUICK, withStandin } from '#tests/integration/standin/client.ts';
import { words } from '../support/bodies.ts';

/** The table of §6, as it stands there: HTTP status and code. */
const TABLE = [
  [401, 1000],
  [401, 1001],
  [401, 1002],
  [401, 1003],
  [401, 1004],
  [429, 1100],
  [429, 1101],
  [429, 1102],
  [403, 1103],
  [400, 1200],
  [400, 1201],
  [404, 1202],
  [404, 1203],
  [400, 1300],
  [400, 1301],
  [429, 1302],
  [429, 1303],
  [429, 1304],
  [500, 5000],
  [503, 5001],
  [504, 5002],
] as const;

/** Texts that were seen live. */
const SEEN: Readonly<Record<number, string>> = { 1102: 'Account balance not enough', 1303: 'parallel task over resource pack limit' };

describe('§6 Error codes', () => {
  it.each(TABLE)('has HTTP %i with code %i on demand, at a create and at a question', (httpStatus, code) =>
    withStandin(QUICK, async ({ create, query, call }, standin) => {
      standin.script([
        { on: 'create', kind: 'http', code },
        { on: 'query', kind: 'http', code },
        { on: 'list', kind: 'http', code },
      ]);
      for (const answer of [await create(words()), await query('1'), await call('/v1/videos/omni-video')]) {
        expect(answer).toMatchObject({
          httpStatus,
          code,
          message: SEEN[code] ?? expect.stringMatching(/\S/),
          request_id: expect.any(String),
        });
        expect(answer.data ?? null).toBeNull();
      }
      expect(standin.stats().tasks).toEqual({ submitted: 0, processing: 0, succeed: 0, failed: 0 });
    }),
  );
});
