'use client';

import { mendLater } from '#components/references/mend-later.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { ArrowUpRight } from '#components/ui/icons.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { Fix, Issue } from '#lib/storyboard/issue.ts';
import { useIssueWords } from './issue-words.ts';
import { leadToPlace } from './lead-to-place.ts';

/** One broken rule: its sentence leads to its place, and each fix mends it with one press. */
export function IssueItem({ issue, isCurrent }: { readonly issue: Issue; readonly isCurrent: boolean }) {
  const editor = useEditor();
  const words = useIssueWords();
  return (
    <li className={classNames('flex flex-wrap items-center justify-end gap-x-1.5 gap-y-1 p-1', isCurrent && 'bg-bad/10')}>
      <button
        type="button"
        aria-current={isCurrent || undefined}
        onClick={() => leadToPlace(editor, issue.place)}
        className="flex min-w-40 flex-1 items-center gap-2 rounded-md px-1.5 py-1 text-left text-ink text-sm hover:bg-bad/10 focus-visible:-outline-offset-2 [&_.icon]:icon-3.5"
      >
        <span className="flex-1">{words.issue(issue)}</span>
        <ArrowUpRight className="flex-none text-dim" />
      </button>
      {issue.fixes.map((fix) => (
        <Button
          key={words.fix(fix)}
          size="small"
          className="bg-panel focus-visible:-outline-offset-1 pointer-coarse:h-9"
          onClick={(event) => mend(fix, event.detail === 0)}
        >
          <b>{words.fix(fix)}</b>
        </Button>
      ))}
    </li>
  );

  function mend(fix: Fix, isByKeys: boolean) {
    if (fix.kind === 'edit' && !editor.dispatchAll(fix.intents)) return;
    // What is mended goes from the list, and with it the button that has the focus.
    if (isByKeys) leadToPlace(editor, issue.place);
    if (fix.kind === 'edit') return;
    const mendIt = () => mendLater(editor, ({ mendPicture }) => mendPicture(editor, fix.referenceId, fix.how));
    // After it has been led there: a frame to crop with gives the focus back to where it was.
    if (isByKeys) requestAnimationFrame(mendIt);
    else mendIt();
  }
}
