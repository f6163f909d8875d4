/** What is known of the account itself: when its one pack was bought, and the pack's id. All else follows from the tasks. */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#lib/kernel/clock.ts';
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
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const kept = readAccount(text);
  if (kept) return kept;
  const account: Account = { packId: randomBytes(16).toString('hex'), purchasedAt: clock() - DAY_MS };
  await writeFile(`${path}.half`, JSON.stringify(account), { mode: 0o600 });
  await rename(`${path}.half`, path);
  return account;
}

function readAccount(text: string): Account | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRawObject(value)) return null;
    const { packId, purchasedAt } = value;
    return typeof packId === 'string' && /^[0-9a-f]{32}$/.test(packId) && typeof purchasedAt === 'number' ? { packId, purchasedAt } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
