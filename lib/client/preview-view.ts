import { jsonOf } from '#lib/kernel/json.ts';
import { createStore, type Store } from './store.ts';

/** How the preview is looked at: a choice of this browser, not of the storyboard. */
export interface PreviewView {
  /** Lines that show how much of the picture every screen shows. */
  readonly hasGuides: boolean;
  /** The shot under the playhead is selected and brought into view. */
  readonly isFollowed: boolean;
  /** A short sound at each cut of the plan. */
  readonly ticks: boolean;
}

const USUAL: PreviewView = { hasGuides: false, isFollowed: true, ticks: false };
const KEY = 'shotboard.preview';

type Preferences = Pick<Storage, 'getItem' | 'setItem'> | null;

/** `open` gives the browser's storage, or null where it is forbidden: then a choice holds as long as the page. */
export function createPreviewView(open: () => Preferences): Store<PreviewView> {
  const view = createStore(USUAL);
  let isRead = false;
  // Read when it is first asked for, which is never on the server.
  const get = () => {
    if (!isRead) {
      isRead = true;
      view.set(readView(open()?.getItem(KEY) ?? null));
    }
    return view.get();
  };
  return {
    get,
    subscribe: view.subscribe,
    set(next) {
      get();
      view.set(next);
      try {
        open()?.setItem(KEY, JSON.stringify(next));
      } catch (cause) {
        // A full storage keeps the choice as long as the page.
        if (!(cause instanceof DOMException)) throw cause;
      }
    },
  };
}

/** Each choice by itself, so that one that is new or spoilt takes none of the others along. */
function readView(text: string | null): PreviewView {
  const kept: Readonly<Record<string, unknown>> = Object(jsonOf(text ?? ''));
  const flag = (name: keyof PreviewView) => (typeof kept[name] === 'boolean' ? kept[name] : USUAL[name]);
  return { hasGuides: flag('hasGuides'), isFollowed: flag('isFollowed'), ticks: flag('ticks') };
}
