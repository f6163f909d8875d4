import type { Editor } from '#lib/client/editor-interface.ts';
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import type { Issue } from '#lib/storyboard/issue.ts';

/** Going through the issues one after another, as F8 does. */
export interface IssueWalk {
  /** The key of the issue that was led to last. */
  readonly current: ReadableStore<string | null>;
  /** One further, or one back, around the ends; null when there is none. */
  step(by: 1 | -1): Issue | null;
}

const walks = new WeakMap<Editor, IssueWalk>();

/** The walk of an editor: one for the key, the list and the button above it. */
export function issueWalk(editor: Editor): IssueWalk {
  const known = walks.get(editor);
  if (known) return known;
  const walk = createIssueWalk(editor.checkNow);
  walks.set(editor, walk);
  return walk;
}

/** An issue that was mended meanwhile leaves its place to the one after it, so that nothing is skipped. */
export function createIssueWalk(issuesNow: () => readonly Issue[]): IssueWalk {
  const current = createStore<string | null>(null);
  let place = -1;
  return {
    current,
    step(by) {
      const issues = issuesNow();
      const at = issues.findIndex((issue) => issueKey(issue) === current.get());
      const wanted = at === -1 ? Math.max(place, 0) + (by === 1 ? 0 : -1) : at + by;
      place = issues.length === 0 ? -1 : (wanted + issues.length) % issues.length;
      const issue = issues[place] ?? null;
      current.set(issue && issueKey(issue));
      return issue;
    },
  };
}

/** Tells issues apart, for lists and for the walk. */
export function issueKey({ code, place, message, values }: Issue): string {
  return JSON.stringify([code, place, message, values]);
}
