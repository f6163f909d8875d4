/** `npm run demo`: installs what is missing, builds, starts on the embedded default, and prints where. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, findNode, projectEnvironment, ROOT } from './install.mjs';
import { portProblem } from './port.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, main, seconds, step } from './say.mjs';

await main(async () => {
  // As the start reads it; the oldest Nodes that may run this file cannot, and then only the question below is too early.
  const dotEnv = join(ROOT, '.env');
  if (existsSync(dotEnv)) process.loadEnvFile?.(dotEnv);
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 3000);
  // Asked first: nobody should wait for a build to learn that the port is taken.
  const problem = await portProblem(host, port);
  if (problem) throw new CannotGoOn(problem);

  await ensurePackages();
  const node = await findNode();
  const env = projectEnvironment();

  step('Building (about half a minute)');
  const start = performance.now();
  const build = await runCommand(node, [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], { env });
  if (build.code !== 0) {
    throw new CannotGoOn(
      /ENOSPC|no space left/i.test(build.output)
        ? 'The disk is full. Free some space and run the command again.'
        : 'The build failed; its own message is above.',
    );
  }
  process.stdout.write(`  built in ${seconds(start)}\n`);

  step(`Starting. Open http://${host.includes(':') ? `[${host}]` : host}:${port} in a browser; Ctrl+C stops Shotboard and loses nothing.`);
  const server = spawn(node, [join(ROOT, 'scripts/start.mjs')], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  process.exitCode = await new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)));
});
