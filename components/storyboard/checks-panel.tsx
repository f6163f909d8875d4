'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ChevronDown, ChevronUp, CircleCheck, TriangleAlert } from '#components/ui/icons.tsx';
import { useEditor, useIssues } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { IssueItem } from './issue-item.tsx';
import { issueKey, issueWalk } from './issue-walk.ts';
import { SpokenCount } from './spoken-count.tsx';
import { useLeadToIssue } from './use-lead-to-issue.ts';

/**
 * Every broken rule, each leading to its place and offering what mends it; one word when there is none. How many there
 * are stands in the line of the heading, at the top right of the panel around it, which has to be `relative`. The list
 * stands where the component does: below what scrolls, so that nothing being typed ever moves because of it.
 */
export function ChecksPanel() {
  const t = useTranslations('checks');
  const issues = useIssues();
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <section aria-label={t('region')} className="contents">
        {issues.length === 0 ? (
          <span className="absolute top-0 right-0 inline-flex h-7 items-center gap-[5px] text-ok text-sm [&_.icon]:icon-[15px]">
            <CircleCheck />
            {t('ready')}
          </span>
        ) : (
          <IssueList isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        )}
      </section>
      <SpokenCount count={issues.length} />
    </>
  );
}

function IssueList({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const t = useTranslations('checks');
  const issues = useIssues();
  const leadToIssue = useLeadToIssue();
  const current = useStore(issueWalk(useEditor()).current, (key) => key);
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <>
      <button
        type="button"
        onClick={() => leadToIssue(1)}
        className="absolute top-0 right-0 inline-flex h-7 items-center gap-[5px] rounded-md px-1 text-bad text-sm hover:bg-bad/10 [&_.icon]:icon-[15px]"
      >
        <TriangleAlert />
        {t('toMend', { count: issues.length })}
      </button>
      <div data-place="checks" className="flex-none rounded-[10px] border border-bad/40 bg-bad/8">
        <h3 className="font-medium text-bad text-sm">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className="flex w-full items-center gap-1.5 rounded-[9px] px-2.5 py-1.5 text-left hover:[&>span]:underline [&_.icon]:icon-3.5"
          >
            <span className="flex-1">{t('count', { count: issues.length })}</span>
            <kbd className="rounded border border-bad/30 px-1 font-mono text-2xs max-lg:hidden">F8</kbd>
            <Chevron aria-hidden />
          </button>
        </h3>
        {isOpen && (
          <ul className="max-h-[15dvh] divide-y divide-bad/15 overflow-y-auto border-bad/15 border-t lg:max-h-[24dvh]">
            {issues.map((issue) => (
              <IssueItem key={issueKey(issue)} issue={issue} isCurrent={issueKey(issue) === current} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
