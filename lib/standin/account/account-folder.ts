/** What is known of the account itself: when its one pack was bought, and the pack's id. All else follows from the tasks. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '#lib/kernel/clock.ts';
import { jsonOf } from '#lib/kernel/json.ts';
import { readWhole, writeWhole } from '../disk/whole-file.ts';
import { isRawObject } from '../validation/field-reader.ts';

export interface Account {
  /** 32 hexadecimal digits. */
  readonly packId: string;
  /** Unix milliseconds. */
  readonly purchasedAt: number;
}

const DAY_MS = 86_400_000;

/** Reads the account of a data folder; that of a fresh one was bought the day before, so that a clock set back still finds it. */
export async function openAccount(root: string, clock: Clock): Promise<Account> {
  const path = join(root, 'account.json');
  const kept = readAccount((await readWhole(path)) ?? '');
  if (kept) return kept;
  const account: Account = { packId: randomBytes(16).toString('hex'), purchasedAt: clock() - DAY_MS };
  await writeWhole(path, JSON.stringify(account));
  return account;
}

function readAccount(text: string): Account | null {
  const value = jsonOf(text);
  if (!isRawObject(value)) return null;
  const { packId, purchasedAt } = value;
  return typeof packId === 'string' && /^[0-9a-f]{32}$/.test(packId) && typeof purchasedAt === 'number' ? { packId, purchasedAt } : null;
}
