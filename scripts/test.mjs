/**
 * `npm test`: installs what is missing (packages, a browser, a PostgreSQL server, programs that open timelines) and runs
 * everything that must hold: types, lint, unit, integration, conformance, timelines opened by other programs, build, takes
 * under chaos, end-to-end. Stops at the first suite that fails; a suite that cannot be run on this machine is named at the end.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, findNode, projectEnvironment, ROOT } from './install.mjs';
import { ensureOpeners, whyNoOpeners } from './openers.mjs';
import { ensurePostgres } from './postgres.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, main, seconds, step } from './say.mjs';

/** Long enough for each kind of fault but silence, which lasts minutes; `npm run test:chaos` is the long one. */
const SMALL_CHAOS = ['--embedded', '--takes', '24', '--kills', '3', '--no-silence'];

const OPENERS = 'Timelines opened by other programs';

const tool = (path) => join(ROOT, 'node_modules', path);

await main(async () => {
  const started = performance.now();
  await ensurePackages();
  const node = await findNode();
  const reports = mkdtempSync(join(tmpdir(), 'shotboard-test-'));
  const env = projectEnvironment({ PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') });
  env.CHROMIUM_PATH = await ensureBrowser(node, env);
  env.POSTGRES_BIN = await ensurePostgres();
  const withoutOpeners = whyNoOpeners();
  if (withoutOpeners === null) Object.assign(env, await ensureOpeners());

  const vitest = (project, ...reporters) => [
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    ...reporters.map((path) => `--reporter=${path}`),
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ];
  const suites = [
    [
      'Types',
      [
        [tool('next/dist/bin/next'), 'typegen'],
        [tool('typescript/bin/tsc'), '--noEmit'],
      ],
    ],
    ['Lint', [[tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']]],
    ['Unit tests', [vitest('unit')]],
    ['Integration tests', [vitest('integration')]],
    ['Conformance of the stand-in', [vitest('conformance', './tests/conformance/support/section-table.ts')]],
    ...(withoutOpeners === null ? [[OPENERS, [vitest('openers')]]] : []),
    ['Production build', [[tool('next/dist/bin/next'), 'build']]],
    ['Takes under chaos, a small run', [['tests/chaos/run.ts', ...SMALL_CHAOS]]],
    ['End-to-end tests in Chromium', [[tool('@playwright/test/cli.js'), 'test', '--reporter=list,json']]],
  ];
  const durations = [];
  try {
    for (const [name, commands] of suites) {
      step(name);
      const start = performance.now();
      for (const args of commands) {
        const { code } = await runCommand(node, args, { env });
        if (code !== 0) throw new CannotGoOn(`${name} failed after ${seconds(start)}. What failed is printed above.`);
      }
      durations.push(`${name.toLowerCase()} ${seconds(start)}`);
    }
    const projects = ['unit', 'integration', 'conformance', ...(withoutOpeners === null ? ['openers'] : [])];
    const { passed, failed, secondTries } = countTests(reports, projects);
    if (secondTries > 0)
      process.stdout.write(`\n${secondTries} end-to-end tests passed only at their second try; they are named above as flaky.\n`);
    if (withoutOpeners !== null) process.stdout.write(`\nNot run here: ${OPENERS.toLowerCase()}. Why: ${withoutOpeners}.\n`);
    process.stdout.write(
      `\n${withoutOpeners === null ? 'All' : 'All other'} suites passed in ${seconds(started)}: ${durations.join(', ')}.\n${passed} passed, ${failed} failed\n`,
    );
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/** Adds up what the runners themselves reported. */
function countTests(folder, projects) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const vitestReports = projects.map((project) => read(`${project}.json`));
  const { stats } = read('e2e.json');
  return {
    passed: vitestReports.reduce((sum, report) => sum + report.numPassedTests, 0) + stats.expected + stats.flaky,
    failed: vitestReports.reduce((sum, report) => sum + report.numFailedTests, 0) + stats.unexpected,
    secondTries: stats.flaky,
  };
}
