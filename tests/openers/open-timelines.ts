/**
 * Our timelines opened by a program that we did not write: OpenShot's importers of EDLs and of Final Cut Pro 7 XML.
 *
 *     npm run check:timelines              random timelines, hostile words included
 *
 * Two things OpenShot does not read from anybody, and so they are not asked of it: EDL events of picture and sound together
 * (`AA/V`), and clips of an XML that name their file only by its id, as all but the first do.
 *
 * Needs Python 3 and OpenShot's Python files: Debian's `openshot-qt`, or OPENSHOT_HOME as the folder `openshot_qt`.
 * Prints what was opened wrongly and one JSON line; ends with 1 where anything was.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CutTimeline, TimelineClip } from '#lib/export/cut-timeline.ts';
import { TIMELINE_RATE } from '#lib/export/frames.ts';
import { timelineFile } from '#lib/export/timeline-formats.ts';
import { anyTimeline } from '#tests/support/timelines.ts';

const TIMELINES = 300;
const SEED = 6;
/** The record side of an EDL begins at one hour. */
const EDL_BEGINS_SECONDS = 3600;

interface OpenedClip {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}
type Opened = { readonly clips: readonly OpenedClip[] } | { readonly failed: string };

const home = process.env['OPENSHOT_HOME'] ?? '/usr/lib/python3/dist-packages/openshot_qt';
if (!existsSync(join(home, 'classes/importers/edl.py'))) {
  throw new Error(`There is no OpenShot at ${home}. Install openshot-qt, or set OPENSHOT_HOME.`);
}
const timelines = fc
  .sample(anyTimeline, { numRuns: TIMELINES, seed: SEED })
  .map((timeline) => ({ ...timeline, media: { ...timeline.media, hasSound: false } }));
const folder = mkdtempSync(join(tmpdir(), 'shotboard-openers-'));
try {
  const results = {
    edl: await check('edl', EDL_BEGINS_SECONDS, ({ clips }) => clips),
    xml: await check('xml', 0, ({ clips }) => clips.slice(0, 1)),
  };
  console.log(JSON.stringify({ check: 'timelines', opener: 'OpenShot', timelines: TIMELINES, ...results }));
  process.exitCode = results.edl.wrong + results.xml.wrong === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function check(kind: 'edl' | 'xml', beginsSeconds: number, expected: (timeline: CutTimeline) => readonly TimelineClip[]) {
  const jobs = timelines.map((timeline, index) => {
    const path = join(folder, `${index}.${kind}`);
    writeFileSync(path, timelineFile(timeline, kind));
    return { kind, path };
  });
  const opened = await open(jobs);
  let wrong = 0;
  for (const [index, timeline] of timelines.entries()) {
    const trouble = troubleOf(opened[index], expected(timeline), beginsSeconds);
    if (trouble === null) continue;
    wrong += 1;
    if (wrong <= 3) console.log(`${kind} ${index}: ${trouble}\n${timelineFile(timeline, kind)}`);
  }
  return { opened: opened.length, clips: timelines.reduce((sum, each) => sum + expected(each).length, 0), wrong };
}

function open(jobs: readonly object[]): Promise<readonly Opened[]> {
  return new Promise((resolve, reject) => {
    const python = spawn('/usr/bin/python3', [join(import.meta.dirname, 'openshot.py'), home], { stdio: ['pipe', 'pipe', 'inherit'] });
    let answer = '';
    python.stdout.on('data', (piece: Buffer) => (answer += piece.toString('utf8')));
    python.on('error', reject);
    python.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(answer)) : reject(new Error(`OpenShot's importers ended with ${code}.`)),
    );
    python.stdin.end(JSON.stringify(jobs));
  });
}

/** Every clip where it is in ours, to the frame; null: so it is. */
function troubleOf(opened: Opened | undefined, clips: readonly TimelineClip[], beginsSeconds: number): string | null {
  if (!opened || 'failed' in opened) return opened?.failed ?? 'nothing came back';
  const frames = (seconds: number) => Math.round(seconds * TIMELINE_RATE);
  const read = opened.clips.map(({ position, start, end }) => [frames(position - beginsSeconds), frames(start), frames(end)].join(' '));
  const ours = clips.map(({ startFrame, frames: length }) => [startFrame, startFrame, startFrame + length].join(' '));
  return read.join('; ') === ours.join('; ') ? null : `clips read as ${read.join('; ')} instead of ${ours.join('; ')}`;
}
