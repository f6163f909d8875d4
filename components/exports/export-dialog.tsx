'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Select } from '#components/ui/select.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { ExportList } from '#lib/export/export-list.ts';
import { useExportEntries } from './export-entries.tsx';
import { ExportGroup } from './export-group.tsx';
import { type ExportEntry, ExportRow } from './export-row.tsx';
import { saveMade } from './save-made.ts';
import { useExportList } from './use-export-list.ts';

const PLAN = 'plan';

/** Everything that can be taken away but the storyboard file and the animatic, which the browser makes itself. */
export default function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('exports');
  const failureWords = useFailureWords();
  const { list, failure, again } = useExportList();
  return (
    <Dialog title={t('title')} open wide onClose={onClose}>
      {list ? (
        <Lists list={list} />
      ) : (
        <div role="status" className="grid min-h-40 place-content-center justify-items-center gap-3 text-center text-dim text-sm-plus">
          {failure === null ? t('reading') : t('not-read', { sentence: failureWords(failure) })}
          {failure !== null && (
            <Button onClick={again}>
              <b>{t('try-again')}</b>
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}

type Outcome = { readonly made: string } | { readonly failure: ActionFailure };

function Lists({ list }: { readonly list: ExportList }) {
  const t = useTranslations('exports');
  const failureWords = useFailureWords();
  const entries = useExportEntries(useEditor().storyboardId);
  const [chosen, setChosen] = useState<string>(list.takes[0]?.id ?? PLAN);
  const [busyAddress, setBusyAddress] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const take = list.takes.find(({ id }) => id === chosen) ?? null;

  async function make({ address }: ExportEntry) {
    if (busyAddress !== null) return;
    const job = new AbortController();
    leaving.current = job;
    setOutcome(null);
    setBusyAddress(address);
    try {
      const saved = await saveMade(address, job.signal);
      setOutcome(saved.ok ? { made: saved.value } : { failure: saved.error });
      setBusyAddress(null);
    } catch (error) {
      // The dialog was closed meanwhile: nobody waits for it any more.
      if (!job.signal.aborted) throw error;
    }
  }
  const rows = (shown: readonly ExportEntry[]) =>
    shown.map((entry) => (
      <ExportRow key={entry.key} entry={entry} isBusy={entry.address === busyAddress} onMake={(each) => void make(each)} />
    ));

  return (
    <div className="grid gap-5">
      <Select
        label={t('shots-of')}
        value={chosen}
        options={[
          ...list.takes.map(({ id, number }) => ({ value: id, label: t('of-take', { number }) })),
          { value: PLAN, label: t('of-plan') },
        ]}
        onChange={setChosen}
        className="justify-self-start"
      />
      {take ? (
        <>
          <ExportGroup title={t('take')} list={rows(entries.take(take))}>
            <p className="text-dim text-sm">{t(`cuts-${take.cutsOrigin}`)}</p>
          </ExportGroup>
          <ExportGroup title={t('timelines')} list={rows(entries.timelines(take))} />
        </>
      ) : (
        list.takes.length === 0 && <p className="text-dim text-sm">{t('no-takes')}</p>
      )}
      <ExportGroup title={t('lists')} list={rows(entries.paper(take?.paper ?? list.plan, take))} />
      <ExportGroup title={t('everything')} list={rows(entries.pack(list))} />
      {/* Always there, so that what appears in it is read out. */}
      <p role="status" className="sticky bottom-0 -mb-4 bg-panel pb-3 text-sm empty:p-0">
        {busyAddress !== null && t('making')}
        {outcome && 'made' in outcome && t('made', { name: outcome.made })}
        {outcome && 'failure' in outcome && <span className="text-bad">{failureWords(outcome.failure)}</span>}
      </p>
    </div>
  );
}
