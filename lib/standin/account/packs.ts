/**
 * The account's one resource pack (docs/kling-omni.md §12): it goes down by what tasks cost. The service's figures lag by hours;
 * these do not, so that a test can look at once.
 */
import type { Account } from './account-folder.ts';
import type { Ledger } from './ledger.ts';

const PACK_NAME = 'Stand-in video units';
/** Own choice: long enough that no folder that is still in use sees its end. */
const PACK_YEARS = 10;

export interface Pack {
  readonly name: string;
  readonly id: string;
  readonly totalUnits: number;
  readonly remainingUnits: number;
  /** Unix milliseconds. */
  readonly purchasedAt: number;
  readonly effectiveAt: number;
  readonly invalidAt: number;
  readonly status: 'toBeOnline' | 'online' | 'expired' | 'runOut';
}

export function packAt(now: number, { packId, purchasedAt }: Account, ledger: Pick<Ledger, 'totalTenths' | 'spentTenths'>): Pack {
  const remaining = Math.max(0, ledger.totalTenths - ledger.spentTenths());
  const invalidAt = new Date(purchasedAt).setFullYear(new Date(purchasedAt).getFullYear() + PACK_YEARS);
  const status = now < purchasedAt ? 'toBeOnline' : now >= invalidAt ? 'expired' : remaining === 0 ? 'runOut' : 'online';
  return {
    name: PACK_NAME,
    id: packId,
    totalUnits: ledger.totalTenths / 10,
    remainingUnits: remaining / 10,
    ...{ purchasedAt, effectiveAt: purchasedAt, invalidAt, status },
  };
}
