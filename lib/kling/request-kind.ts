/** What of a request decides how long the service works on it, as far as anybody knows. */
import type { KlingRequest } from './request.ts';

export interface RequestKind {
  readonly model: string;
  readonly mode: string;
  /** Seconds; empty where the source decides. */
  readonly duration: string;
}

export function requestKind(request: Pick<KlingRequest, 'model_name' | 'mode' | 'duration'>): RequestKind {
  return { model: request.model_name, mode: request.mode ?? '', duration: request.duration ?? '' };
}

/**
 * Finds the same in the text of a request without parsing it, each as the first group. Inside of what people wrote a
 * quotation mark is always escaped, so these match none of it.
 */
export const KIND_PATTERNS: Readonly<Record<keyof RequestKind, string>> = {
  model: '"model_name":"([a-z0-9.-]+)"',
  mode: '"mode":"([a-z0-9.-]+)"',
  duration: '"duration":"([a-z0-9.-]+)"',
};
