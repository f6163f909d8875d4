/**
 * Opening a stored or imported document: parse → upgrade → validate. A document from a newer version is refused by name
 * and never touched, since what this version does not know it would lose on the next save.
 */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { fitPlain } from '#lib/prompt/shorten.ts';
import type { Storyboard } from './document.ts';
import { storyboardSchema } from './document-schema.ts';
import { UPGRADES, type Upgrades } from './upgrades.ts';

export interface OpenFailure {
  readonly code: 'newer-version' | 'malformed';
  /** For people. */
  readonly sentence: string;
  /** For the log: what exactly did not fit. */
  readonly cause: string;
}

export function openDocument(json: unknown, upgrades: Upgrades = UPGRADES): Result<Storyboard, OpenFailure> {
  if (!isRecord(json)) return malformed('not an object');
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return malformed('version: not a whole number from 1');
  if (version > upgrades.currentVersion) return fail(newer(json['title'], version, upgrades.currentVersion));
  const upgraded = upgrades.steps
    .filter(({ toVersion }) => toVersion > version)
    .reduce<Record<string, unknown>>((document, step) => ({ ...step.up(document), version: step.toVersion }), json);
  const parsed = storyboardSchema.safeParse(upgraded);
  if (parsed.success) return ok(parsed.data);
  return malformed(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`).join('; '));
}

function newer(title: unknown, version: number, currentVersion: number): OpenFailure {
  const name = typeof title === 'string' && title.trim() !== '' ? `“${fitPlain(title, 60)}”` : 'This storyboard';
  return {
    code: 'newer-version',
    sentence: `${name} was saved by a newer Shotboard (its version is ${version}, this one reads up to ${currentVersion}). It was left as it is; update Shotboard to open it.`,
    cause: `version ${version} is above ${currentVersion}`,
  };
}

function malformed(cause: string): { readonly ok: false; readonly error: OpenFailure } {
  return fail({ code: 'malformed', sentence: 'This is not a storyboard that Shotboard can read. Nothing was changed.', cause });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
