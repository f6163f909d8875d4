'use client';

import { useRef, useSyncExternalStore } from 'react';
import type { ReadableStore } from './store.ts';

/**
 * Reads a part of a store. The component renders again only when the selected value changes by `isEqual`, so a key
 * pressed in one prompt renders one counter and not six shots.
 */
export function useStore<Value, Selected = Value>(
  store: ReadableStore<Value>,
  select: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean = Object.is,
): Selected {
  const last = useRef<{ readonly selected: Selected } | null>(null);
  const read = () => {
    const selected = select(store.get());
    if (last.current !== null && isEqual(last.current.selected, selected)) return last.current.selected;
    last.current = { selected };
    return selected;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}
