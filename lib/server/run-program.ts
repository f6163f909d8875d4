import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnv } from './env/child-env.ts';

export interface ProgramOptions {
  /** Then it is ended. */
  readonly timeoutMs: number;
  /** What it reads from its standard input. */
  readonly input?: string;
}

/**
 * Runs a program of this folder (`files/frames/frame-process.ts`) in a process of its own. True when it has done its work;
 * what cannot be decoded or drawn is no bug, and a crash in native code costs that one file.
 */
export function runProgram(program: string, argument: readonly string[], { timeoutMs, input = '' }: ProgramOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      // From the working folder: this file is bundled elsewhere, the other is not.
      [join(/* turbopackIgnore: true */ process.cwd(), 'lib/server', program), ...argument],
      { stdio: ['pipe', 'ignore', 'ignore'], env: childEnv(), timeout: timeoutMs, killSignal: 'SIGKILL' },
    );
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
    // It may end before it has read everything; how it ended is what counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
