'use client';

import { useEditor } from '#lib/client/editor.tsx';
import { issueWalk } from './issue-walk.ts';
import { useIssueWords } from './issue-words.ts';
import { leadToPlace } from './lead-to-place.ts';

/** Leads to the next issue, or the one before, and says it: the control alone would not tell what is wrong with it. */
export function useLeadToIssue(): (by: 1 | -1) => void {
  const editor = useEditor();
  const words = useIssueWords();
  return (by) => {
    const issue = issueWalk(editor).step(by);
    if (issue === null) return;
    editor.notices.speak(words.issue(issue));
    leadToPlace(editor, issue.place);
  };
}
