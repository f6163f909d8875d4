/**
 * The numbers of a draft's mentions while they are corrected as text. Counted over the whole tray, which no correction
 * changes, and not over what is sent: there a token that is half deleted makes every number behind it another picture's.
 */
import { type Token, tokenText } from '#lib/prompt/tokens.ts';
import type { Reference } from '../document.ts';

export interface TrayNumbers {
  /** For `toRaw`. */
  readonly tokenOf: (referenceId: string) => string | null;
  /** For `fromRaw`. */
  readonly referenceForToken: (token: Token) => string | null;
}

export function trayNumbers(references: readonly Reference[]): TrayNumbers {
  const ofKind = (kind: Token['kind']) => references.filter((reference) => reference.kind === kind);
  return {
    tokenOf(referenceId) {
      const kind = references.find(({ id }) => id === referenceId)?.kind;
      return kind === undefined ? null : tokenText(kind, ofKind(kind).findIndex(({ id }) => id === referenceId) + 1);
    },
    referenceForToken: ({ kind, number }) => ofKind(kind)[number - 1]?.id ?? null,
  };
}
