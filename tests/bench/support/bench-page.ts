/** The page of figures, docs/benchmarks.md: what each bench printed, with its verdicts first. */
import type { Verdict } from './verdicts.ts';

/** What one bench printed. Its last line is one line of JSON, with its verdicts where it has targets. */
export interface BenchRun {
  readonly name: string;
  /** As an ISO day, like 2026-11-22. */
  readonly day: string;
  readonly machine: string;
  readonly minutes: number;
  readonly printed: string;
}

/** The whole page, benches in the order given. */
export function benchPage(runs: readonly BenchRun[]): string {
  return `${INTRODUCTION}\n${summary(runs)}\n${runs.map(section).join('\n')}`;
}

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench:record\`, which runs the benches one after the other; \`npm run bench:record -- cuts render\` renews those two.
Ratios compare with the plain way of doing the same (a bare Next app, plain Node, FFmpeg alone, a bare call) in the same run; only
they mean something on another machine. A target that is missed is in the table like any other, and
[its reason](decisions/0044-targets-missed.md) is written down.
`;

function summary(runs: readonly BenchRun[]): string {
  const rows = runs.flatMap((run) =>
    Object.entries(verdictsOf(run)).map(
      ([name, { measured, is, target, met }]) =>
        `| ${run.name} | ${name} | ${measured} | ${is} ${target} | ${met ? 'met' : '**missed**'} |`,
    ),
  );
  return ['| bench | figure | measured | target | |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

function section({ name, day, machine, minutes, printed }: BenchRun): string {
  return `## ${name}\n\n${day}, ${machine}; ${minutes} min.\n\n\`\`\`text\n${printed.trim()}\n\`\`\`\n`;
}

/** The verdicts in the last line that a bench printed; none if it has no targets. Throws when that line is not what a bench ends with. */
export function verdictsOf({ name, printed }: Pick<BenchRun, 'name' | 'printed'>): Readonly<Record<string, Verdict>> {
  const last = printed.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`The bench “${name}” did not end with one line of JSON.`);
  return (JSON.parse(last) as { readonly verdicts?: Readonly<Record<string, Verdict>> }).verdicts ?? {};
}

const SECTION = /^## (.+)\n\n(\S+), (.*); (\d+) min\.\n\n```text\n([\s\S]*?)\n```$/gm;

/** The runs that a page tells of; the inverse of `benchPage`. */
export function readBenchPage(page: string): BenchRun[] {
  return [...page.matchAll(SECTION)].map(([, name = '', day = '', machine = '', minutes = '', printed = '']) => ({
    ...{ name, day, machine, minutes: Number(minutes), printed },
  }));
}
