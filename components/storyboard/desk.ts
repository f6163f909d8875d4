'use client';

import { createContext, useContext } from 'react';
import type { ReadableStore } from '#lib/client/store.ts';

/** What the parts of the editor ask of the layout that holds them. Stays the same, see `AwakeInTurn`. */
export interface Desk {
  /** Whether the references are on the page: a narrow screen has only panels that were opened. */
  readonly hasReferences: ReadableStore<boolean>;
  showShortcuts(): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk must be used inside EditorLayout.');
  return desk;
}
