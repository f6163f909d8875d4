/**
 * How well cuts are found: 40 clips made here, so that their cuts are known, encoded as a service would (H.264, 720p),
 * decoded and judged exactly as a take is, by the looking process. Hard cuts, dissolves of 6 and 12 frames, flashes, fast
 * pans, shots in which nothing moves, and cuts 1 to 12 frames away from their plan, whose drift is compared, too. The
 * method's thresholds were chosen on other clips (seeds below 100).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftFrames, driftOf } from '#lib/cuts/drift.ts';
import type { FoundCut } from '#lib/cuts/found-cuts.ts';
import { createLookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { CLIP_KINDS, FRAMES_PER_SECOND, framesOf, inventClip, trueCuts } from '#tests/support/clips/clip.ts';
import { encodeClip } from '#tests/support/clips/encode-clip.ts';
import { atLeast, atMost } from '../support/verdicts.ts';

const CLIPS = 40;
const FIRST_SEED = 1000;
/** A found cut this far from a true one is that one (frames); a dissolve has no sharper place. */
const NEAR = 3;
const SIZE = { width: 1280, height: 720 };
/** What the timeline may be believed for: one in twenty wrong or missed, a frame beside, and sooner than it plays. */
const TARGETS = { share: 0.95, meanErrorFrames: 1, timesRealTime: 1 } as const;

interface Score {
  true: number;
  found: number;
  hits: number;
  errorFrames: number;
  seconds: number;
  spent: number;
  planned: number;
  exactDrifts: number;
}
const nothing = (): Score => ({ true: 0, found: 0, hits: 0, errorFrames: 0, seconds: 0, spent: 0, planned: 0, exactDrifts: 0 });

const folder = mkdtempSync(join(tmpdir(), 'shotboard-cuts-'));
const path = join(folder, 'clip.mp4');
const looking = createLookingProcess();
const scores = new Map(CLIP_KINDS.map((kind) => [kind as string, nothing()]));

for (let clip = 0; clip < CLIPS; clip += 1) await judge(CLIP_KINDS[clip % CLIP_KINDS.length] ?? 'hard', FIRST_SEED + clip);
looking.stop();
rmSync(folder, { recursive: true, force: true });

async function judge(kind: (typeof CLIP_KINDS)[number], seed: number): Promise<void> {
  const clip = inventClip(kind, seed);
  await encodeClip(clip, { path, ...SIZE });
  const began = performance.now();
  const looked = await looking.look({ videoPath: path, posterPath: join(folder, 'poster.jpg'), filmstripPath: join(folder, 'strip.jpg') });
  const spent = (performance.now() - began) / 1000;
  if (!looked.ok) throw new Error(`${clip.name}: ${looked.error}`);
  const { cuts } = looked.value.found;
  const truth = trueCuts(clip);
  const score = scores.get(kind) ?? nothing();
  score.true += truth.length;
  score.found += cuts.length;
  score.seconds += framesOf(clip) / FRAMES_PER_SECOND;
  score.spent += spent;
  for (const cut of truth) meet(score, cut, cuts);
  // The drift from the plan as it is shown to people, against the one that the clip was made with.
  const drift = driftOf(
    clip.plannedFrames,
    cuts.map(({ frame }) => frame),
    FRAMES_PER_SECOND,
  );
  score.planned += truth.length;
  score.exactDrifts += drift.cuts.filter((cut, index) => driftFrames(cut) === (truth[index] ?? 0) - cut.planned).length;
}

function meet(score: Score, cut: number, cuts: readonly FoundCut[]): void {
  const errors = cuts.map(({ frame }) => Math.abs(frame - cut)).filter((error) => error <= NEAR);
  if (errors.length === 0) return;
  score.hits += 1;
  score.errorFrames += Math.min(...errors);
}

const round = (value: number): number => Number(value.toFixed(3));
const share = (part: number, whole: number): number => (whole === 0 ? 1 : round(part / whole));
const all = nothing();
for (const [kind, score] of scores) {
  for (const key of Object.keys(all) as (keyof Score)[]) all[key] += score[key];
  console.log(
    `${kind.padEnd(12)} ${score.true} cuts, ${score.found} found, ${score.hits} of them true; mean error ${share(score.errorFrames, score.hits || 1)} frames`,
  );
}
console.log(
  JSON.stringify({
    bench: 'cuts',
    verdicts: {
      precision: atLeast(TARGETS.share, share(all.hits, all.found)),
      recall: atLeast(TARGETS.share, share(all.hits, all.true)),
      meanErrorFrames: atMost(TARGETS.meanErrorFrames, share(all.errorFrames, all.hits || 1)),
      timesRealTime: atLeast(TARGETS.timesRealTime, all.seconds / all.spent),
    },
    clips: CLIPS,
    cuts: all.true,
    found: all.found,
    precision: share(all.hits, all.found),
    recall: share(all.hits, all.true),
    meanErrorFrames: share(all.errorFrames, all.hits || 1),
    exactDrifts: share(all.exactDrifts, all.planned),
    // Decoding, cuts, poster and filmstrip, the process's start with the first clip included.
    timesRealTime: round(all.seconds / all.spent),
    ofRealTime: round(all.spent / all.seconds),
  }),
);
