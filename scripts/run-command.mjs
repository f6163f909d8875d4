import { spawn } from 'node:child_process';

/** How much of a command's output is kept to find the reason of a failure in. */
const KEPT_CHARACTERS = 20_000;

/**
 * Runs a command with its output shown, and keeps the end of that output.
 * @returns {Promise<{code: number, output: string}>} code 127 when the command does not exist
 */
export function runCommand(command, args, { env = process.env, cwd, quiet = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      env,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: timeoutMs,
    });
    const keep = (stream) => (chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', (error) => resolve({ code: error.code === 'ENOENT' ? 127 : 1, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nstopped by ${signal}` : output }));
  });
}
