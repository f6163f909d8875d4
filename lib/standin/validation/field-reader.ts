/**
 * Reads raw JSON field by field and remembers the first thing wrong, so that reading stays one straight line. After a
 * problem the values it returns are harmless defaults; whoever reads must ask for `problem` before using them.
 * `null` means absent, and so do `""` for optional strings and `[]` (docs/kling-omni.md §13.1).
 */
import { invalidValue, missing, type Refusal } from './refusal.ts';

export interface FieldReader {
  readonly problem: Refusal | null;
  fail(refusal: Refusal): void;
  /** A string, or null when absent or empty. */
  text(field: string): string | null;
  requiredText(field: string): string;
  choice<Value extends string>(field: string, values: readonly Value[]): Value | null;
  boolean(field: string): boolean | null;
  integer(field: string): number | null;
  /** Whole seconds: a string of 1 to 3 digits, or a JSON integer. */
  seconds(field: string): number | null;
  list(field: string): readonly unknown[];
  /** A reader for an object inside this one; null when absent. */
  object(field: string): FieldReader | null;
  /** One reader for each object of a list. */
  objects(field: string): readonly FieldReader[];
  raw(field: string): unknown;
}

type Problem = { first: Refusal | null };
type RawObject = Readonly<Record<string, unknown>>;

export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readFields(body: RawObject): FieldReader {
  return readerAt(body, '', { first: null });
}

function readerAt(source: RawObject, path: string, problem: Problem): FieldReader {
  const fail = (refusal: Refusal): null => {
    problem.first ??= refusal;
    return null;
  };
  const raw = (field: string): unknown => {
    const value = source[field];
    return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
  };
  const reject = (field: string): null => fail(invalidValue(path + field, source[field]));
  const nested = (value: unknown, at: string): FieldReader => {
    if (!isRawObject(value)) fail(invalidValue(at, value));
    return readerAt(isRawObject(value) ? value : {}, `${at}.`, problem);
  };
  const text = (field: string): string | null => {
    const value = raw(field);
    if (value === undefined || value === '') return null;
    return typeof value === 'string' ? value : reject(field);
  };
  const list = (field: string): readonly unknown[] => {
    const value = raw(field);
    if (value === undefined) return [];
    return Array.isArray(value) ? value : (reject(field) ?? []);
  };
  return {
    get problem() {
      return problem.first;
    },
    fail,
    raw,
    text,
    list,
    requiredText: (field) => text(field) ?? fail(missing(path + field)) ?? '',
    choice: (field, values) => {
      const value = text(field);
      return value === null ? null : (values.find((each) => each === value) ?? reject(field));
    },
    boolean: (field) => {
      const value = raw(field);
      if (value === undefined) return null;
      return typeof value === 'boolean' ? value : reject(field);
    },
    integer: (field) => {
      const value = raw(field);
      if (value === undefined) return null;
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : reject(field);
    },
    seconds: (field) => {
      const value = raw(field);
      if (value === undefined || value === '') return null;
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
      return typeof value === 'string' && /^[0-9]{1,3}$/.test(value) ? Number(value) : reject(field);
    },
    object: (field) => {
      const value = raw(field);
      return value === undefined ? null : nested(value, path + field);
    },
    objects: (field) => list(field).map((value, index) => nested(value, `${path}${field}[${index}]`)),
  };
}
