/** `npm run check:timelines`: the suite of `npm test` in which other programs open our timelines, alone. */
import { join } from 'node:path';
import { ensurePackages, findNode, projectEnvironment, ROOT } from './install.mjs';
import { ensureOpeners, whyNoOpeners } from './openers.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, main } from './say.mjs';

await main(async () => {
  const reason = whyNoOpeners();
  if (reason !== null) throw new CannotGoOn(`Timelines cannot be opened by other programs here: ${reason}.`);
  await ensurePackages();
  const env = projectEnvironment(await ensureOpeners());
  const { code } = await runCommand(await findNode(), [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'openers'], {
    env,
  });
  process.exitCode = code;
});
