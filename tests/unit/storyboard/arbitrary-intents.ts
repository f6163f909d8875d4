/** Random intents: mostly about things the storyboard has, sometimes about things it does not, with any number at all. */
import fc from 'fast-check';
import { mention } from '#lib/prompt/mention.ts';
import { ASPECT_RATIOS, IMAGE_ROLES, KINDS, MODELS, MODES, VIDEO_ROLES } from '#lib/storyboard/document.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { element, image, video } from '#tests/unit/kling/boards.ts';

const shotId = fc.constantFrom('shot1', 'shot2', 'shot3', 'shot4', 'n1', 'n2', 'n3', 'gone');
const newShotId = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'shot1', '', 'not an id');
const referenceId = fc.constantFrom('r0', 'r1', 'r2', 'r3', 'a', 'b', 'gone');
const number = fc.oneof(fc.integer({ min: -3, max: 20 }), fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));
const flag = fc.boolean();
const words = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('\uFDD0', '\uFDD1', '<<<image_1>>>', 'x'.repeat(9000), mention('r0'), mention('a'))), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const target = fc.oneof(
  shotId.map((id) => ({ shotId: id })),
  fc.constantFrom('auto' as const, 'single' as const),
);
const reference = fc.constantFrom('a', 'b', 'r0', 'not an id').chain((id) =>
  fc.oneof(
    fc.record({ name: words, role: fc.constantFrom(...IMAGE_ROLES) }).map((rest) => image(id, rest)),
    fc.constantFrom('101', 'abc').map((elementId) => element(id, elementId)),
    fc.constantFrom(...VIDEO_ROLES).map((role) => video(id, { role })),
  ),
);

function of<Type extends Intent['type'], Rest extends object>(type: Type, rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> }) {
  return fc.record(rest).map((values) => ({ type, ...values }));
}

export const timingIntents: fc.Arbitrary<Intent> = fc.oneof(
  of('add-shot', { newShotId }),
  of('add-shot', { newShotId, afterShotId: shotId }),
  of('delete-shot', { shotId }),
  of('duplicate-shot', { shotId, newShotId }),
  of('move-shot', { shotId, toIndex: number }),
  of('split-shot', { atSeconds: number, newShotId }),
  of('merge-shot', { shotId }),
  of('set-shot-seconds', { shotId, seconds: number }),
  of('move-cut', { cutIndex: fc.integer({ min: -1, max: 6 }), toSeconds: number }),
  of('move-end', { toSeconds: number }),
  of('set-total', { seconds: number }),
  of('set-total-locked', { locked: flag }),
  of('even-out', {}),
);

export const referenceIntents: fc.Arbitrary<Intent> = fc.oneof(
  of('add-reference', { reference }),
  of('rename-reference', { referenceId, name: words }),
  of('set-role', { referenceId, role: fc.constantFrom(...IMAGE_ROLES, ...VIDEO_ROLES) }),
  of('set-pinned', { referenceId, pinned: flag }),
  of('set-keep-original-sound', { referenceId, keep: flag }),
  of('replace-source', { referenceId, source: fc.constantFrom({ type: 'url' as const, url: 'https://a.example/b.png', facts: null }) }),
  of('move-reference', { referenceId, toIndex: number }),
  of('remove-reference', { referenceId }),
);

const sound = fc.option(
  fc.record({
    fileId: fc.constantFrom('a'.repeat(64), 'b'.repeat(64), 'no digest'),
    name: fc.constantFrom('Voice', '', 'x'.repeat(90)),
    durationSeconds: number,
  }),
  { nil: null },
);

const otherIntents: fc.Arbitrary<Intent> = fc.oneof(
  of('set-scratch-sound', { shotId, sound }),
  of('set-title', { title: words }),
  of('set-prompt', { target, prompt: words }),
  of('set-kind', { kind: fc.constantFrom(...KINDS) }),
  of('set-model', { model: fc.constantFrom(...MODELS) }),
  of('set-mode', { mode: fc.constantFrom(...MODES) }),
  of('set-aspect-ratio', { aspectRatio: fc.constantFrom(...ASPECT_RATIOS) }),
  of('set-sound', { sound: flag }),
  of('set-watermark', { watermark: flag }),
);

export const intents: fc.Arbitrary<Intent> = fc.oneof(timingIntents, referenceIntents, otherIntents);
