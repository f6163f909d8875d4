'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { heldWhenOpened } from '#components/takes/held-when-opened.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { LoaderCircle, Sparkles } from '#components/ui/icons.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor, useIssues, useStoryboard } from '#lib/client/editor.tsx';
import { useTakes } from '#lib/client/takes-query.ts';
import { useStore } from '#lib/client/use-store.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { dollarsText } from './dollars.ts';
import { PriceButton } from './price-button.tsx';
import { useGenerate } from './use-generate.ts';

/**
 * The one button that costs money, and beside it how many takes it makes and how their price comes about. While issues remain it is disabled for
 * assistive technology and says why, but can still be reached and pressed: then it leads to the list of what is to mend.
 */
export function GenerateButton({ className }: { readonly className?: string }) {
  const t = useTranslations('price');
  const checks = useTranslations('checks');
  const { engine, generator, spending } = useEditor();
  const say = useFailureWords();
  const heldBy = heldWhenOpened(engine, useTakes().takes);
  const generate = useGenerate();
  const aboutId = useId();
  const issueCount = useIssues().length;
  const isBusy = useStore(generator.busy, (busy) => busy);
  const count = useStore(generator.count, (chosen) => chosen);
  const dollars = dollarsText(useStoryboard((board) => estimate(board).dollars) * count);
  const ready = heldBy ? say(heldBy) : spending.isCharged ? null : t('onStandin', { dollars });
  const about = issueCount > 0 ? checks('remain', { count: issueCount }) : ready;

  return (
    <span className={classNames('inline-flex h-8 flex-none', className)}>
      <Button
        variant="primary"
        size="large"
        aria-disabled={issueCount > 0 || undefined}
        aria-busy={isBusy || undefined}
        aria-describedby={about === null ? undefined : aboutId}
        aria-keyshortcuts="Control+Enter"
        title={about ?? undefined}
        onClick={() => void generate()}
        className="!h-full !flex-1 !rounded-r-none !pr-2.5"
      >
        {isBusy ? <LoaderCircle className="animate-spin" /> : <Sparkles />}
        {t('generate', { count })} <span className="font-medium opacity-75">{t('about', { dollars })}</span>
      </Button>
      <PriceButton isQuiet={issueCount > 0} />
      {about !== null && <VisuallyHidden id={aboutId}>{about}</VisuallyHidden>}
    </span>
  );
}
