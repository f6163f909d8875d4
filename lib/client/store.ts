/**
 * The smallest external store: a value, its readers, and nothing else. React subscribes with `useStore`; whatever moves
 * sixty times a second (the playhead) subscribes directly and never renders a tree.
 */
export interface ReadableStore<Value> {
  get(): Value;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

export interface Store<Value> extends ReadableStore<Value> {
  /** Setting the value it already has tells nobody. */
  set(value: Value): void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      // A copy: a listener may unsubscribe itself or others while it is being told.
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
