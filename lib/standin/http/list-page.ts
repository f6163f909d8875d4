/** The page of a list that is asked for (docs/kling-omni.md §4.3). */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { invalidValue, type Refusal } from '../validation/refusal.ts';

export interface ListPage {
  /** From 1. */
  readonly pageNum: number;
  readonly pageSize: number;
}

export function readPage(query: URLSearchParams): Result<ListPage, Refusal> {
  const pageNum = pageNumber(query, 'pageNum', { standard: 1, max: 1000 });
  if (!pageNum.ok) return pageNum;
  const pageSize = pageNumber(query, 'pageSize', { standard: 30, max: 500 });
  return pageSize.ok ? ok({ pageNum: pageNum.value, pageSize: pageSize.value }) : pageSize;
}

function pageNumber(query: URLSearchParams, field: string, { standard, max }: { standard: number; max: number }): Result<number, Refusal> {
  const text = query.get(field);
  if (text === null || text === '') return ok(standard);
  const number = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? ok(number) : fail(invalidValue(field, text));
}
