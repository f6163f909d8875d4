'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useDrawnWords } from '#components/preview/use-drawn-words.ts';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { filmBitsPerSecond, filmSize } from '#lib/animatic/film-size.ts';
import { download } from '#lib/client/download.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { ExportList } from '#lib/export/export-list.ts';
import { useExportEntries } from './export-entries.tsx';
import { ExportGroup } from './export-group.tsx';
import { type ExportEntry, ExportRow } from './export-row.tsx';
import { MakingStatus } from './making-status.tsx';
import { PACKED_SIDE, packWithAnimatic } from './pack-with-animatic.ts';
import { saveMade } from './save-made.ts';
import { type Job, type Outcome, useMaking } from './use-making.ts';

const PLAN = 'plan';

/** Everything that can be had of the takes and the plan, by name and size. `name`: the storyboard's, as files have it. */
export function ExportLists({ list, name }: { readonly list: ExportList; readonly name: string }) {
  const t = useTranslations('exports');
  const editor = useEditor();
  const words = useDrawnWords();
  const entries = useExportEntries(editor.storyboardId);
  const making = useMaking();
  const [chosen, setChosen] = useState<string>(list.takes[0]?.id ?? PLAN);
  const [withAnimatic, setWithAnimatic] = useState(true);
  const take = list.takes.find(({ id }) => id === chosen) ?? null;
  const board = editor.getStoryboard();
  const animaticBytes = (filmBitsPerSecond(filmSize(board.settings.aspectRatio, PACKED_SIDE)) * board.totalSeconds) / 8;
  const pack = entries.pack(list, withAnimatic ? { bytes: animaticBytes, isEstimate: true } : null);

  async function save({ address }: ExportEntry, { signal }: Job): Promise<Outcome> {
    const saved = await saveMade(address, signal);
    return saved.ok ? { made: saved.value } : { failure: saved.error };
  }
  async function savePack({ address }: ExportEntry, job: Job): Promise<Outcome> {
    const order = { address, name: t('animatic-name', { name }), ticks: editor.previewView.get().ticks, words };
    const made = await packWithAnimatic(editor, order, job);
    if (!made.ok) return made.error;
    download(made.value.address);
    return { begun: made.value.leftOut };
  }
  const rows = (shown: readonly ExportEntry[], run = save) =>
    shown.map((entry) => (
      <ExportRow
        key={entry.key}
        entry={entry}
        isBusy={entry.address === making.busyKey}
        onMake={() => void making.make(entry.address, (job) => run(entry, job))}
      />
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
      <ExportGroup title={t('everything')} list={rows([pack], savePack)}>
        <Switch
          label={t('with-animatic')}
          checked={withAnimatic}
          disabled={making.busyKey !== null}
          onChange={setWithAnimatic}
          className="justify-self-start"
        />
        {withAnimatic && <p className="text-dim text-sm">{t('with-animatic-words')}</p>}
      </ExportGroup>
      <MakingStatus {...making} />
    </div>
  );
}
