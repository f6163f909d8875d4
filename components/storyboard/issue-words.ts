import { useTranslations } from 'use-intl/react';
import type { Fix, Issue } from '#lib/storyboard/issue.ts';

export interface IssueWords {
  readonly issue: (issue: Issue) => string;
  readonly fix: (fix: Fix) => string;
}

/**
 * Issues and their fixes in the person's language. A message's arguments travel with it as plain values, which the
 * compiler cannot tell apart by key; a test says every issue in every language instead.
 */
export function useIssueWords(): IssueWords {
  const t = useTranslations('checks');
  return {
    issue: ({ message, values }) => t(`issues.${message}`, values as never),
    fix: ({ label, values }) => t(`fixes.${label}`, values as never),
  };
}
