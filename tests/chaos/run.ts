/**
 * `npm run test:chaos`: takes through every fault that can be staged. The built app runs as people run it and is killed
 * with everything it started, again and again, while an engine fails at every step and people press Generate; then what
 * was ordered, what is kept, and what was made are counted. Ends with one line of JSON; anything but zeros is an error.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bench/support/server.ts';
import { readOptions } from './options.ts';
import { type Outcome, play, say } from './play.ts';

const options = readOptions(process.argv.slice(2));
if (!existsSync(join(ROOT, '.next/BUILD_ID'))) {
  process.stderr.write('There is no build to drive yet. Run "npm run build" first.\n');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'shotboard-chaos-'));
const outcomes: Outcome[] = [];
for (const mode of options.modes) {
  say(`${mode}: ${options.takes} takes, ${options.kills} kills, seed ${options.seed}; logs in ${folder}`);
  const outcome = await play(mode, options, ROOT, join(folder, mode));
  const { complaints, ...figures } = outcome;
  for (const complaint of complaints.slice(0, 50)) say(`  ${complaint}`);
  outcomes.push(outcome);
  console.log(JSON.stringify({ chaos: mode, ...figures }));
}

const sum = (key: 'takes' | 'kills' | 'lost' | 'doubled' | 'stuck' | 'wrongDigest' | 'crashes' | 'seconds'): number =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0);
const [lost, doubled, stuck, wrongDigest, crashes] = [sum('lost'), sum('doubled'), sum('stuck'), sum('wrongDigest'), sum('crashes')];
const isClean = lost + doubled + stuck + wrongDigest + crashes === 0;
if (isClean && !options.keep) rmSync(folder, { recursive: true, force: true });
else say(`Databases, files and logs of this run lie in ${folder}`);
console.log(
  JSON.stringify({
    ...{ chaos: options.modes.join(' and '), takes: sum('takes'), kills: sum('kills') },
    ...{ lost, doubled, stuck, wrongDigest, crashes, seconds: sum('seconds'), seed: options.seed },
  }),
);
process.exitCode = isClean ? 0 : 1;
