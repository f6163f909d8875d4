/**
 * Raw requests as no careful client would send them: the body of a random storyboard, some of its values replaced by others
 * that JSON can hold, fields left out, added, doubled. Many changes are harmless by the Picks, so that both verdicts stay common.
 */
import fc from 'fast-check';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import { compiled } from './board-verdicts.ts';
import { HOSTILE_ADDRESSES, HOSTILE_VALUES } from './hostile-values.ts';
import { randomBoards } from './random-boards.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];
type Change = (body: Json) => Json;

const OPTIONAL = [
  ...['model_name', 'multi_shot', 'shot_type', 'prompt', 'multi_prompt', 'image_list', 'element_list', 'video_list', 'sound', 'mode'],
  ...['aspect_ratio', 'duration', 'watermark_info', 'callback_url', 'external_task_id'],
];

/** Every place in the body, the deepest included. */
function pathsOf(value: Json, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, Json][] = Array.isArray(value) ? value.map((each, index) => [index, each]) : Object.entries(value);
  return [at, ...entries.flatMap(([key, each]) => pathsOf(each, [...at, key]))];
}

/** `make` gets what stands there; undefined takes the field away. */
function changed(value: Json, [key, ...rest]: Path, make: (before: Json | undefined) => Json | undefined): Json {
  if (key === undefined) return make(value) ?? null;
  if (Array.isArray(value)) {
    return value.flatMap((each, index) =>
      index === key ? [rest.length > 0 ? changed(each, rest, make) : (make(each) ?? [])].flat(0) : [each],
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as { readonly [name: string]: Json };
  const { [key]: before, ...others } = fields;
  const after = rest.length > 0 && before !== undefined ? changed(before, rest, make) : make(before);
  return after === undefined ? others : { ...others, [key]: after };
}

/** A change somewhere inside the body, never of the body as a whole. */
const somewhere = (
  make: (before: Json | undefined) => Json | undefined,
  where: (path: Path) => boolean = () => true,
): fc.Arbitrary<Change> =>
  fc.nat().map((dice) => (body) => {
    const paths = pathsOf(body).filter((path) => path.length > 0 && where(path));
    const path = paths[dice % Math.max(1, paths.length)];
    return path === undefined ? body : changed(body, path, make);
  });

const at =
  (path: Path, make: (before: Json | undefined) => Json | undefined): Change =>
  (body) =>
    changed(body, path, make);
const endsWith =
  (...names: readonly string[]) =>
  (path: Path): boolean =>
    names.includes(String(path.at(-1)));

const absent: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...OPTIONAL), fc.constantFrom<Json | undefined>(null, '', [], undefined))
  .map(([field, nothing]) => at([field], () => nothing));
const replaced: fc.Arbitrary<Change> = fc.constantFrom<Json>(...HOSTILE_VALUES).chain((value) => somewhere(() => value));
const addressed: fc.Arbitrary<Change> = fc.constantFrom(...HOSTILE_ADDRESSES).chain((address) =>
  fc.oneof(
    somewhere(() => address, endsWith('image_url', 'video_url')),
    fc.constant(at(['callback_url'], () => address)),
  ),
);
/** Seconds as numbers, and with a zero before them, are the same seconds. */
const asNumber = somewhere(
  (before) => (typeof before === 'string' && /^\d+$/.test(before) ? Number(before) : before),
  endsWith('duration'),
);
const withZero = somewhere((before) => (typeof before === 'string' ? `0${before}` : before), endsWith('duration'));
const idAsText = somewhere((before) => (typeof before === 'number' ? String(before) : before), endsWith('element_id'));
const unknownField: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom('seed', 'n', 'negative_prompt', 'voice_list', 'constructor', 'toString'), fc.jsonValue({ maxDepth: 3 }))
  .map(([field, value]) => at([field], () => value as Json));
const doubled = somewhere((before) => (Array.isArray(before) ? [...before, ...before.slice(0, 1)] : before));
const turned = somewhere((before) => (Array.isArray(before) ? before.toReversed() : before));
const withoutEffect: fc.Arbitrary<Change> = fc
  .constantFrom<readonly [string, Json]>(
    ...(['shot_type', 'multi_prompt', 'prompt', 'aspect_ratio', 'duration'] as const).map((field) => [field, 'nonsense'] as const),
  )
  .map(([field, value]) => at([field], () => value));
const singleAgain: fc.Arbitrary<Change> = fc.constant(at(['multi_shot'], () => false));

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: absent },
  { weight: 4, arbitrary: fc.oneof(asNumber, withZero, idAsText) },
  { weight: 3, arbitrary: unknownField },
  { weight: 3, arbitrary: replaced },
  { weight: 2, arbitrary: addressed },
  { weight: 1, arbitrary: fc.oneof(doubled, turned) },
  { weight: 1, arbitrary: withoutEffect },
  { weight: 1, arbitrary: singleAgain },
);

/** Mostly from boards without an issue: most changes break something already. */
const startingBoards = fc.oneof(
  { weight: 4, arbitrary: randomBoards.filter((board) => check(board, LIMITS[board.settings.model]).length === 0) },
  { weight: 1, arbitrary: randomBoards },
);

export const rawBodies: fc.Arbitrary<Json> = fc
  .tuple(startingBoards, fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([board, changes]) => changes.reduce<Json>((body, make) => make(body), compiled(board) as Json));
