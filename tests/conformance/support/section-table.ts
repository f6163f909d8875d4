/** Prints the result of the suite as docs/kling-omni.md is laid out: one line for each section. */
import type { Reporter, TestModule } from 'vitest/node';

interface Line {
  passed: number;
  failed: number;
  notRun: number;
}

export default class SectionTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = new Map<string, Line>();
    for (const module of modules.filter(({ project }) => project.name === 'conformance')) {
      for (const test of module.children.allTests()) {
        const section = test.fullName.split(' > ')[0] ?? '';
        const line = lines.get(section) ?? { passed: 0, failed: 0, notRun: 0 };
        lines.set(section, line);
        const { state } = test.result();
        if (state === 'passed') line.passed += 1;
        else if (state === 'failed') line.failed += 1;
        else line.notRun += 1;
      }
    }
    if (lines.size > 0) process.stdout.write(`\n${table(lines)}\n`);
  }
}

function table(lines: ReadonlyMap<string, Line>): string {
  const inOrder = [...lines].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  const sum = (field: keyof Line): number => inOrder.reduce((total, [, line]) => total + line[field], 0);
  const width = Math.max(...inOrder.map(([section]) => section.length));
  const row = (name: string, ...cells: readonly (string | number)[]): string =>
    `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;
  return [
    row('Conformance with docs/kling-omni.md', 'passed', 'failed', 'not run'),
    ...inOrder.map(([section, { passed, failed, notRun }]) => row(section, passed, failed, notRun)),
    row('All sections', sum('passed'), sum('failed'), sum('notRun')),
  ].join('\n');
}
