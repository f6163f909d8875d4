/**
 * Which pages of this browser are still open, told by a lock that each holds and that the browser ends with it, however
 * it ends. What a page has kept and not saved is its own until then.
 */
export interface OpenPages {
  /** Says that the page of this key is open, until it ends or the signal does. */
  hold(key: string, until: AbortSignal): void;
  /** Those of the keys whose pages are gone. */
  gone(keys: readonly string[]): Promise<string[]>;
  /** Resolves once the page of this key is gone; false when the signal came first. */
  wait(key: string, until: AbortSignal): Promise<boolean>;
}

type Locks = Pick<LockManager, 'request' | 'query'>;

/** `locks` is null where the browser gives none (plain http from another machine): then every other page counts as gone. */
export function createOpenPages(locks: Locks | null): OpenPages {
  return {
    hold(key, until) {
      if (locks === null || until.aborted) return;
      const held = new Promise<void>((release) => until.addEventListener('abort', () => release(), { once: true }));
      void locks.request(key, () => held);
    },
    async gone(keys) {
      if (locks === null) return [...keys];
      const { held = [] } = await locks.query();
      const open = new Set(held.map(({ name }) => name));
      return keys.filter((key) => !open.has(key));
    },
    async wait(key, until) {
      if (locks === null) return !until.aborted;
      try {
        return await locks.request(key, { mode: 'shared', signal: until }, () => true);
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return false;
        throw cause;
      }
    },
  };
}
