/** `GET /account/costs`: the account's packs (docs/kling-omni.md §12). Outside `/v1`, free of charge, once a second at most. */
import type { Clock } from '#lib/kernel/clock.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Account } from '../account/account-folder.ts';
import type { Ledger } from '../account/ledger.ts';
import { type Pack, packAt } from '../account/packs.ts';
import { invalidValue, missing, type Refusal } from '../validation/refusal.ts';
import { TOO_FAST, WRONG_METHOD } from './envelope.ts';

export interface AccountTools {
  readonly account: Account;
  readonly ledger: Ledger;
  readonly accountGate: Gate;
  readonly clock: Clock;
}

export const COSTS_PATH = '/account/costs';
const PAUSE_MS = 1000;

/** Lets a call through when the last one that got through is a second ago (`QPS ≤ 1`). */
export type Gate = () => boolean;

export function createGate(clock: Clock): Gate {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    // A clock that was set back opens the gate too.
    if (now >= last && now - last < PAUSE_MS) return false;
    last = now;
    return true;
  };
}

export function answerCosts(method: string | undefined, query: URLSearchParams, tools: AccountTools): Result<unknown, Refusal> {
  if (method !== 'GET') return fail(WRONG_METHOD);
  if (!tools.accountGate()) return fail(TOO_FAST);
  const start = time(query, 'start_time');
  if (!start.ok) return start;
  const end = time(query, 'end_time');
  if (!end.ok) return end;
  if (end.value < start.value) return fail(invalidValue('end_time', query.get('end_time')));
  const pack = packAt(tools.clock(), tools.account, tools.ledger);
  const name = query.get('resource_pack_name') ?? '';
  // Own choice: a pack belongs to the time asked for when it was valid for some of it.
  const isAsked = pack.effectiveAt <= end.value && pack.invalidAt > start.value && (name === '' || name === pack.name);
  return ok({ code: 0, msg: 'SUCCEED', resource_pack_subscribe_infos: isAsked ? [packView(pack)] : [] });
}

function time(query: URLSearchParams, field: string): Result<number, Refusal> {
  const text = query.get(field) ?? '';
  if (text === '') return fail(missing(field));
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : null;
  return value === null ? fail(invalidValue(field, text)) : ok(value);
}

function packView(pack: Pack): Record<string, unknown> {
  return {
    resource_pack_name: pack.name,
    resource_pack_id: pack.id,
    resource_pack_type: 'decreasing_total',
    total_quantity: pack.totalUnits,
    remaining_quantity: pack.remainingUnits,
    purchase_time: pack.purchasedAt,
    effective_time: pack.effectiveAt,
    invalid_time: pack.invalidAt,
    status: pack.status,
  };
}
