/** Runs the benches one after the other and writes what they print to docs/benchmarks.md. `npm run bench:record -- [names]`. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type BenchRun, benchPage, readBenchPage, verdictsOf } from './support/bench-page.ts';
import { ROOT } from './support/server.ts';

const SCRIPTS = {
  start: 'start',
  'first-load': 'first-load',
  editor: 'editor',
  animatic: 'animatic',
  cuts: 'cuts/found-cuts',
  plan: 'cuts/plan-and-take',
  download: 'download',
  render: 'render',
  standin: 'standin-tasks',
  takes: 'takes',
} as const;
type Name = keyof typeof SCRIPTS;
const NAMES = Object.keys(SCRIPTS) as Name[];
const PAGE = join(ROOT, 'docs/benchmarks.md');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !NAMES.includes(name as Name));
if (unknown.length > 0) throw new Error(`No such bench: ${unknown.join(', ')}. There are ${NAMES.join(', ')}.`);

const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
for (const name of NAMES.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const begun = performance.now();
  const printed = await run(name);
  verdictsOf({ name, printed });
  const minutes = Math.max(1, Math.round((performance.now() - begun) / 60_000));
  keep({ name, day: new Date().toISOString().slice(0, 10), machine, minutes, printed });
}

/** Written after each, so that a bench which breaks off costs only itself. */
function keep(run: BenchRun): void {
  const earlier = existsSync(PAGE) ? readBenchPage(readFileSync(PAGE, 'utf8')) : [];
  const runs = new Map([...earlier, run].map((each) => [each.name, each]));
  writeFileSync(PAGE, benchPage(NAMES.flatMap((name) => runs.get(name) ?? [])));
}

/** What a bench prints, which is shown as it comes, too. */
async function run(name: Name): Promise<string> {
  process.stdout.write(`\n${name}\n`);
  const child = spawn(process.execPath, [join(ROOT, `tests/bench/${SCRIPTS[name]}.bench.ts`)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`The bench “${name}” ended with code ${code}.`);
  return printed;
}
