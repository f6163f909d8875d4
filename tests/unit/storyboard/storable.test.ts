import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceSchema, sourceSchema } from '#lib/storyboard/document-schema.ts';
import { isStorableReference, isStorableSource } from '#lib/storyboard/storable.ts';

const facts = { mediaType: 'image/png', bytes: 10, width: 4, height: 3, durationSeconds: null, framesPerSecond: null };
const file = { type: 'file', fileId: 'a'.repeat(64), facts };
const url = { type: 'url', url: 'https://example.com/a.png', facts: null };
const common = { id: 'abcdefgh12345678', name: 'Bowl', pinned: false };
const good = [
  { kind: 'image', ...common, role: 'first-frame', source: file },
  { kind: 'image', ...common, role: 'reference', source: { ...url, copyId: 'b'.repeat(64) } },
  { kind: 'element', ...common, elementId: '9223372036854775807', elementKind: 'video' },
  { kind: 'video', ...common, role: 'base', keepOriginalSound: true, source: { ...file, facts: { ...facts, durationSeconds: 3.5 } } },
];

/** Values that a member might wrongly have, each wrong for some members and right for others. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    [],
    {},
    'base',
    'image',
    'url',
    'x'.repeat(61),
  ),
  fc.string({ maxLength: 70 }),
  fc.constantFrom('0123', 'a'.repeat(64), 'A'.repeat(64), 'x'.repeat(4097), '12345678901234567890'),
);

/** A good value with one member, somewhere inside, replaced, removed or added. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return odd;
  const entries = Object.entries(value);
  return fc.oneof(
    ...entries.map(([key, member]) => spoiled(member).map((next) => ({ ...value, [key]: next }))),
    ...entries.map(([key]) => fc.constant(Object.fromEntries(entries.filter(([other]) => other !== key)))),
    fc.tuple(fc.constantFrom('extra', 'role', 'copyId', 'source'), odd).map(([key, next]) => ({ ...value, [key]: next })),
  );
}

describe('what can be stored', () => {
  it('takes every kind of reference', () => {
    for (const reference of good) expect(isStorableReference(reference)).toBe(true);
  });

  it('gives the verdict of the schema, whatever is wrong with a reference', () => {
    fc.assert(
      fc.property(fc.oneof(...good.map(spoiled), fc.anything()), (value) => {
        expect(isStorableReference(value)).toBe(referenceSchema.safeParse(value).success);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the verdict of the schema, whatever is wrong with a source', () => {
    fc.assert(
      fc.property(fc.oneof(spoiled(file), spoiled(url), fc.anything()), (value) => {
        expect(isStorableSource(value)).toBe(sourceSchema.safeParse(value).success);
      }),
      { numRuns: 2_000 },
    );
  });
});
