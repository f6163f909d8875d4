/**
 * Whether what dialogs, drops and pastes bring can be stored, or the next save would refuse the whole document. The same
 * verdict as the schemas of document-schema.ts (a property test holds the two together), without the library behind
 * them: the editor asks it at every added reference, and loads the schemas only with its first save.
 */
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { ELEMENT_KINDS, IMAGE_ROLES, type Reference, type ScratchSound, type Source, STORED, VIDEO_ROLES } from './document.ts';

type Rule = (value: unknown) => boolean;

const oneOf =
  (...values: readonly unknown[]): Rule =>
  (value) =>
    values.includes(value);
const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value);
const text =
  (min: number, max: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max;
const matching =
  (pattern: RegExp): Rule =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isFlag: Rule = (value) => typeof value === 'boolean';
const isCount: Rule = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isAmount: Rule = (value) => Number.isFinite(value) && Number(value) >= 0;
const isFileId = matching(/^[0-9a-f]{64}$/);

/** An object with these members and no others; those in `optional` may be missing. */
function withMembers(members: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const keys = Object.keys(value);
    return (
      keys.every((key) => Object.hasOwn(members, key) || Object.hasOwn(optional, key)) &&
      Object.entries(members).every(([key, rule]) => Object.hasOwn(value, key) && rule(Reflect.get(value, key))) &&
      Object.entries(optional).every(([key, rule]) => Reflect.get(value, key) === undefined || rule(Reflect.get(value, key)))
    );
  };
}

const isFacts = withMembers({
  mediaType: text(0, 100),
  bytes: isCount,
  width: isCount,
  height: isCount,
  durationSeconds: orNull(isAmount),
  framesPerSecond: orNull(isAmount),
});
const isFileSource = withMembers({ type: oneOf('file'), fileId: isFileId, facts: isFacts });
const isUrlSource = withMembers({ type: oneOf('url'), url: text(1, 4096), facts: orNull(isFacts) }, { copyId: isFileId });

export function isStorableSource(value: unknown): value is Source {
  return isFileSource(value) || isUrlSource(value);
}

const common = { id: matching(ID_PATTERN), name: text(1, STORED.maxNameLength), pinned: isFlag };
const KINDS_OF_REFERENCE = [
  withMembers({ kind: oneOf('image'), ...common, role: oneOf(...IMAGE_ROLES), source: isStorableSource }),
  withMembers({ kind: oneOf('element'), ...common, elementId: matching(/^[1-9][0-9]{0,18}$/), elementKind: oneOf(...ELEMENT_KINDS) }),
  withMembers({ kind: oneOf('video'), ...common, role: oneOf(...VIDEO_ROLES), keepOriginalSound: isFlag, source: isStorableSource }),
];

const isScratchSound = withMembers({ fileId: isFileId, name: text(1, STORED.maxNameLength), durationSeconds: isAmount });

export function isStorableSound(value: unknown): value is ScratchSound {
  return isScratchSound(value);
}

export function isStorableReference(value: unknown): value is Reference {
  return KINDS_OF_REFERENCE.some((isOfKind) => isOfKind(value));
}
