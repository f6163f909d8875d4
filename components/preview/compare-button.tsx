'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { loadLater } from '#components/ui/load-later.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { TakeView } from '#lib/take/take.ts';

const CompareDialog = loadLater(() => import('#components/compare/compare-dialog.tsx'));

/** Drawn as the last part of the bar that says what is shown: it shows two at once. `take` is null while none is ready. */
export function CompareButton({ take }: { readonly take: TakeView | null }) {
  const t = useTranslations('compare');
  const reasonId = useId();
  const [comparedId, setComparedId] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-disabled={take === null || undefined}
        aria-describedby={take === null ? reasonId : undefined}
        {...(take === null && tooltip(t('needsTake'), { side: 'top', align: 'start' }))}
        onClick={() => take && setComparedId(take.id)}
        className="my-0.5 mr-0.5 rounded-md px-2.5 py-[3px] text-dim text-sm hover:text-ink aria-disabled:opacity-45 aria-disabled:hover:text-dim max-lg:hidden pointer-coarse:py-2"
      >
        {t('open')}
      </button>
      {take === null && <VisuallyHidden id={reasonId}>{t('needsTake')}</VisuallyHidden>}
      {comparedId !== null && <CompareDialog takeId={comparedId} onClose={() => setComparedId(null)} />}
    </>
  );
}
