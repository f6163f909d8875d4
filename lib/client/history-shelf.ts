/** The browser's database that holds the undo steps of pages. Every failure of it means "nothing kept", never an error. */
export interface HistoryShelf {
  /** What lies under a page's id, as the browser gives it back; undefined when there is nothing. */
  read(pageId: string): Promise<unknown>;
  /** Writes, or with null removes. The request is on its way when this returns, so a page may close after it. */
  write(pageId: string, record: object | null, at: number): void;
}

const DATABASE = 'shotboard-history';
const STORE = 'pages';
/** Tabs that were closed leave their history behind; nobody comes back to it after so long. */
const KEPT_MS = 14 * 24 * 3_600_000;
const MOST_PAGES = 50;

/** Null where the browser forbids its database, as some do in private windows. */
export async function openHistoryShelf(now: number): Promise<HistoryShelf | null> {
  const database = await openDatabase();
  if (database === null) return null;
  // A newer version of this program in another tab must not wait for this one.
  database.onversionchange = () => database.close();
  prune(database, now);
  return {
    async read(pageId) {
      const store = objectStore(database, 'readonly');
      const entry: unknown = store === null ? undefined : await answer(store.get(pageId));
      return typeof entry === 'object' && entry !== null && 'record' in entry ? entry.record : undefined;
    },
    write(pageId, record, at) {
      const store = objectStore(database, 'readwrite');
      if (store === null) return;
      if (record === null) store.delete(pageId);
      else store.put({ at, record }, pageId);
      // Without waiting for the request's answer, which a page that is closing would not live to hear.
      store.transaction.commit();
    },
  };
}

async function openDatabase(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE).createIndex('at', 'at');
    return (await answer(request)) ?? null;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

/** Null when the database was closed under us. */
function objectStore(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore | null {
  try {
    return database.transaction(STORE, mode).objectStore(STORE);
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value | undefined> {
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Heard here; otherwise it would reach the console as an error nobody caught.
      event.preventDefault();
      resolve(undefined);
    };
  });
}

/** Drops what is old, and the oldest of what is too much. */
function prune(database: IDBDatabase, now: number): void {
  const request = objectStore(database, 'readwrite')?.index('at').openKeyCursor(null, 'prev');
  if (!request) return;
  let count = 0;
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    count += 1;
    if (count > MOST_PAGES || Number(cursor.key) < now - KEPT_MS) objectStore(database, 'readwrite')?.delete(cursor.primaryKey);
    cursor.continue();
  };
}
