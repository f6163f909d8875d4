'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, useActionState, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Import, Plus } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import type { HomeActions } from './home-actions.ts';
import { IMPORTS, type ImportBegin } from './import-begin.ts';
import { TemplateGrid } from './template-grid.tsx';

const ImportDialog = loadLater(() => import('#components/imports/import-dialog.tsx'));

/**
 * The ways to begin: an empty storyboard, a template, an import. A real form, so that a press made before the page's
 * script has arrived is not lost; one that asks for an import comes back as `importing`.
 */
export function StartSomething({ actions, importing: asked }: { readonly actions: HomeActions; readonly importing: ImportBegin | null }) {
  const t = useTranslations('home');
  const router = useRouter();
  const failureWords = useFailureWords();
  const [failure, create, isCreating] = useActionState(actions.create, null);
  /** What the import dialog begins with; null while it is closed. */
  const [importing, setImporting] = useState(asked);
  const open = (event: MouseEvent, begin: ImportBegin) => {
    event.preventDefault();
    setImporting(begin);
  };
  const close = () => {
    setImporting(null);
    if (asked !== null) router.replace('/');
  };
  return (
    <>
      <form action={create} aria-labelledby="start">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="start" className="mr-auto font-semibold text-title tracking-[-0.02em] max-sm:w-full">
            {t('start')}
          </h2>
          <Button size="large" type="submit" name="template" value={IMPORTS.anything} onClick={(event) => open(event, 'anything')}>
            <Import />
            <b>{t('import')}</b>
          </Button>
          <Button type="submit" variant="primary" size="large" disabled={isCreating} className="max-sm:flex-1">
            <Plus />
            {t('new-storyboard')}
          </Button>
        </div>
        <p
          role="alert"
          className="text-bad not-empty:mt-3 not-empty:rounded-lg not-empty:border not-empty:border-bad/40 not-empty:px-3 not-empty:py-2"
        >
          {isCreating || failure === null ? null : failureWords(failure)}
        </p>
        <TemplateGrid disabled={isCreating} onPasteScript={(event) => open(event, 'script')} />
      </form>
      {/* Outside the form, which would take the dialog's fields for its own. */}
      {importing !== null && <ImportDialog begin={importing} create={actions.createFrom} onClose={close} />}
    </>
  );
}
