'use client';

import { useTranslations } from 'use-intl/react';
import { StatusDot } from '#components/ui/status-dot.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { useFailureWords } from '#components/ui/use-say.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { EngineView } from '#lib/client/editor-actions.ts';

/** Who renders, in a word or two; the rest on hover, and read out. `full` writes all of it out, for narrow screens. */
export function EnginePill({ engine: given, full = false }: { readonly engine: EngineView; readonly full?: boolean }) {
  const t = useTranslations('editor');
  const wordsByCode = useFailureWords();
  const { engine, heldBy } = given;
  const detail = wordsByCode(heldBy ?? { code: `engine-${engine}`, sentence: given.detail });
  const label = t(`engine-${engine}`);
  if (full) {
    return (
      <p className="text-dim text-sm">
        <b className="font-medium text-ink">{label}</b> {detail}
      </p>
    );
  }
  return (
    <span
      {...tooltip(detail, { align: 'end' })}
      className="inline-flex h-[30px] flex-none items-center gap-2 whitespace-nowrap rounded-lg border border-line px-2.5 text-dim text-sm-plus"
    >
      <StatusDot tone={heldBy ? 'bad' : engine === 'kling' ? 'ok' : 'idle'} />
      <b className="font-medium text-ink">{label}</b>
      {heldBy ? <span>{t('account-trouble')}</span> : engine === 'kling' && <span>{t('connected')}</span>}
      <VisuallyHidden>{detail}</VisuallyHidden>
    </span>
  );
}
