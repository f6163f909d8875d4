import { describe, expect, it } from 'vitest';
import { readCommandLine, USAGE } from '#lib/standin/command-line.ts';
import { SCENARIOS } from '#lib/standin/scenarios/scenarios.ts';
import { startProblem, startWords } from '#lib/standin/start-words.ts';

describe('faults and scenarios on the command line', () => {
  it('are a file to be read, or a scenario with its seed', () => {
    expect(readCommandLine(['--faults', 'f.json'])).toMatchObject({ ok: true, value: { faultsFile: 'f.json' } });
    expect(readCommandLine(['--scenario', 'busy', '--seed', '7'])).toMatchObject({
      ok: true,
      value: { faultsFile: null, options: { scenario: { scenario: { name: 'busy' }, seed: 7 } } },
    });
  });

  it('are refused when they make no sense', () => {
    expect(readCommandLine(['--scenario', 'doom'])).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^--scenario must be one of calm/),
    });
    expect(readCommandLine(['--scenario', 'busy', '--seed', '-1'])).toMatchObject({ ok: false, error: expect.stringContaining('--seed') });
    expect(readCommandLine(['--scenario', 'busy', '--faults', 'f.json'])).toMatchObject({
      ok: false,
      error: expect.stringContaining('exclude each other'),
    });
  });

  it('are told by --help, every scenario with its sentence', () => {
    for (const { name, sentence } of SCENARIOS)
      expect(USAGE).toMatch(new RegExp(`^  ${name} +${sentence.replace(/[.()]/g, '\\$&')}$`, 'm'));
  });
});

describe('what is said at the start', () => {
  const url = 'http://127.0.0.1:4010';

  it('names the page and the key that everybody knows, never a key of one’s own', () => {
    expect(startWords(url, {})).toMatch(/Page +http:\/\/127\.0\.0\.1:4010\/\n.*API key +standin-key/);
    const words = startWords(url, { credentials: { apiKey: 'my-secret' }, dataDir: '/d', dry: true });
    expect(words).not.toContain('my-secret');
    expect(words).toContain('kept in /d');
    expect(words).toContain('--dry');
  });

  it('says what to do when it cannot start', () => {
    const problem = (code: string): string => startProblem(Object.assign(new Error('raw'), { code }), { port: 4010, host: 'nowhere' });
    expect(problem('EADDRINUSE')).toContain('Port 4010 is taken');
    expect(problem('ENOTFOUND')).toContain('nowhere');
    expect(problem('ENOSPC')).toContain('free some space');
    expect(problem('ELSE')).toBe('raw');
  });
});
