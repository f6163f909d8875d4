import { runProgram } from '../run-program.ts';

/** One shot of 4K takes half a minute to encode on two busy processors. */
const TIMEOUT_MS = 180_000;

/** Runs one of the programs of this folder, with `input` as its standard input. True when it has done its work. */
export function runProcess(program: string, argument: readonly string[], input = ''): Promise<boolean> {
  return runProgram(`exports/${program}`, argument, { timeoutMs: TIMEOUT_MS, input });
}
