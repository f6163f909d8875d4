/**
 * The programs that open our timelines in the tests and that we did not write: OpenTimelineIO's own library, and OpenShot's
 * importers. Both come out of Debian's archive, are unpacked beside the packages of npm, and are kept there.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FetchFailed, isDebian, unpackPackages } from './debian-archive.mjs';
import { ROOT } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, seconds, step } from './say.mjs';
import { installSystemPackage } from './system-package.mjs';

const KEPT = join(ROOT, 'node_modules/.cache/openers');
const LIBRARY = join(KEPT, 'opentimelineio');
const OPENSHOT = join(KEPT, 'openshot');
const READER = join(KEPT, 'read-opentimelineio');
/** By name, so that it is the same on every machine. Nothing is pinned beyond: fixes of a suite come along. */
const PACKAGES = {
  // The library's headers need Imath's, which its package forgets to say.
  library: { suite: 'forky', names: ['libopentimelineio-dev', 'libimath-dev'], withNeeded: true },
  openshot: { suite: 'trixie', names: ['openshot-qt'], withNeeded: false },
};
const OPENSHOT_CLASSES = 'usr/lib/python3/dist-packages/openshot_qt/classes';
const COMPILER = '/usr/bin/g++';
const PYTHON = '/usr/bin/python3';

/** Why they cannot be had on this machine, as the end of a sentence, or null. */
export function whyNoOpeners() {
  return isDebian() ? null : "OpenTimelineIO's library and OpenShot come from Debian's archive, and this machine is no Debian";
}

/** @returns {Promise<Record<string, string>>} the environment in which the suite finds them */
export async function ensureOpeners() {
  await ensureProgram(COMPILER, 'g++');
  await ensureProgram(PYTHON, 'python3');
  const { OPENTIMELINEIO_HOME: library = LIBRARY, OPENSHOT_HOME: openshot = OPENSHOT } = process.env;
  if ([library, openshot].some((place) => place.startsWith(KEPT) && !existsSync(place))) await fetchBoth();
  await buildReader(library);
  return { OPENTIMELINEIO_READER: READER, OPENSHOT_HOME: openshot, PYTHON };
}

async function ensureProgram(path, name) {
  if (existsSync(path)) return;
  step(`Installing ${name} for the programs that open our timelines`);
  await installSystemPackage(name);
  if (!existsSync(path)) throw new CannotGoOn(`The suite that opens timelines needs ${name}. Install it and run the command again.`);
}

/** About 100 MB, once; 20 are kept. What has its name is whole: it gets it when all has arrived. */
async function fetchBoth() {
  step("Fetching OpenTimelineIO's library and OpenShot from Debian's archive, to open timelines with");
  const start = performance.now();
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
  const arriving = mkdtempSync(join(KEPT, 'arriving-'));
  try {
    await unpackPackages(PACKAGES.library, join(arriving, 'library'));
    await unpackPackages(PACKAGES.openshot, join(arriving, 'openshot'));
    mkdirSync(join(arriving, 'part'));
    renameSync(join(arriving, 'openshot', OPENSHOT_CLASSES), join(arriving, 'part/classes'));
    renameSync(join(arriving, 'part'), OPENSHOT);
    renameSync(join(arriving, 'library'), LIBRARY);
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error;
    process.stdout.write(`${error.message}\n`);
    throw new CannotGoOn(
      "Timelines are also opened by OpenTimelineIO's library and by OpenShot, and this machine's Debian mirror did not hand them out; apt's own words are above. Check the network and run the command again, or set OPENTIMELINEIO_HOME and OPENSHOT_HOME (docs/exports.md).",
    );
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
  process.stdout.write(`  fetched in ${seconds(start)}\n`);
}

/** Our program linked to the library as it was unpacked, and started by the C library that came along: the machine's may be older. */
async function buildReader(library) {
  const { output } = await runCommand(COMPILER, ['-print-multiarch'], { quiet: true });
  const include = join(library, 'usr/include');
  const folder = join(library, 'usr/lib', output.trim());
  const loader = existsSync(folder) && readdirSync(folder).find((name) => /^ld.*\.so\.\d$/.test(name));
  mkdirSync(KEPT, { recursive: true });
  const linker = [
    '--allow-shlib-undefined',
    '--disable-new-dtags',
    '-rpath',
    folder,
    ...(loader ? ['--dynamic-linker', join(folder, loader)] : []),
  ];
  const { code } = await runCommand(COMPILER, [
    join(ROOT, 'tests/openers/opentimelineio.cpp'),
    ...['-std=c++17', '-Wall', '-isystem', include, '-isystem', join(include, 'Imath'), '-L', folder],
    ...['-lopentimelineio', '-lopentime', ...linker.flatMap((option) => ['-Xlinker', option]), '-o', READER],
  ]);
  if (code !== 0)
    throw new CannotGoOn(`The program that reads timelines by OpenTimelineIO could not be built with the library in ${library}.`);
}
