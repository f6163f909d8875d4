'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useEditor, useIssues } from '#lib/client/editor.tsx';
import type { Issue } from '#lib/storyboard/issue.ts';
import { leadToPlace } from './lead-to-place.ts';

/** Every broken rule, each leading to its place and offering what mends it. When there is none it says so in one word. */
export function ChecksPanel() {
  const issues = useIssues();
  if (issues.length === 0) {
    return (
      // Beside the heading, where the list would begin.
      <section aria-label="Checks" className="-mt-9 flex h-7 flex-none items-center justify-end text-ok text-sm">
        <span className="inline-flex items-center gap-[5px] [&_.lucide]:size-[15px]">
          <CircleCheck aria-hidden />
          Ready
        </span>
      </section>
    );
  }
  return (
    <section aria-label="Checks" data-place="checks" className="flex-none rounded-[10px] border border-bad/40 bg-bad/8 py-1">
      <h3 className="flex items-center gap-1.5 px-3 py-1 font-medium text-bad text-sm [&_.lucide]:size-3.5">
        <TriangleAlert aria-hidden />
        {issues.length === 1
          ? 'One thing to mend before this can be generated'
          : `${issues.length} things to mend before this can be generated`}
      </h3>
      <ul className="max-h-[40dvh] divide-y divide-bad/15 overflow-y-auto">
        {issues.map((issue) => (
          <IssueItem key={keyOf(issue)} issue={issue} />
        ))}
      </ul>
    </section>
  );
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const editor = useEditor();
  return (
    <li className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 px-1.5 py-1">
      <button
        type="button"
        onClick={() => leadToPlace(editor, issue.place)}
        className="min-w-40 flex-1 rounded-md px-1.5 py-1 text-left text-ink text-sm hover:bg-bad/10"
      >
        {issue.sentence}
      </button>
      {issue.fixes.map((fix) => (
        <Button key={fix.label} size="small" className="bg-panel" onClick={() => editor.dispatchAll(fix.intents, fix.label.toLowerCase())}>
          <b>{fix.label}</b>
        </Button>
      ))}
    </li>
  );
}

function keyOf({ code, place, sentence }: Issue): string {
  return `${code} ${JSON.stringify(place)} ${sentence}`;
}
