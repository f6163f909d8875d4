'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { referenceName } from '#components/references/reference-name.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { RotateCw } from '#components/ui/icons.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { Select } from '#components/ui/select.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import type { ElementView } from '#lib/library/element-view.ts';
import { ELEMENT_KINDS, type ElementReference } from '#lib/storyboard/document.ts';
import { ElementGrid, type Refused } from './element-grid.tsx';
import { elementRefusal } from './element-refusal.ts';
import { type ElementList, useElements } from './use-elements.ts';

const ELEMENT_ID = /^[1-9][0-9]{0,18}$/;

/** An element of the account, of the service, or any other by its id. A card fills in the id; the id finds its card. */
export default function ElementDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const t = useTranslations('elements');
  const formId = useId();
  const lists = { own: useElements('own'), preset: useElements('preset') };
  const [tab, setTab] = useState<ElementList>('own');
  const [words, setWords] = useState('');
  const [elementId, setElementId] = useState('');
  const [name, setName] = useState('');
  const [toldKind, setToldKind] = useState<ElementReference['elementKind']>('unknown');
  const [error, setError] = useState<string>();

  const references = useStoryboard((board) => board.references);
  const limits = LIMITS[useStoryboard(({ settings }) => settings.model)];
  const known = [...(lists.own.view?.elements ?? []), ...(lists.preset.view?.elements ?? [])];
  const id = elementId.trim();
  const match = known.find((element) => element.elementId === id);
  const kind = match?.kind ?? toldKind;
  const refusal = elementRefusal({ references }, limits, 'video');

  function refusedOf(element: ElementView): Refused | null {
    if (references.some((each) => each.kind === 'element' && each.elementId === element.elementId)) return 'taken';
    return elementRefusal({ references }, limits, element.kind);
  }
  function add() {
    if (!ELEMENT_ID.test(id)) {
      setError(t('idInvalid'));
      return;
    }
    const taken = references.map((reference) => reference.name);
    const reference = {
      kind: 'element',
      id: editor.makeId(),
      name: referenceName(name.trim() || match?.name || '', taken, t('fallbackName')),
      pinned: false,
      elementId: id,
      elementKind: kind,
    } as const;
    if (editor.dispatch({ type: 'add-reference', reference })) onClose();
  }

  const isListed = known.length > 0 && ELEMENT_ID.test(id) && !match;
  return (
    <Dialog
      title={t('add')}
      open
      wide
      onClose={onClose}
      footer={
        <Button variant="primary" type="submit" form={formId}>
          {t('addAction')}
        </Button>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="flex flex-wrap items-center gap-2">
          <Tabs
            label={t('lists')}
            tabs={(['own', 'preset'] as const).map((value) => ({ value, label: t(value) }))}
            value={tab}
            onChange={setTab}
          >
            <div className="order-last h-[min(22rem,42dvh)] w-full overflow-y-auto rounded-lg border border-line p-2.5">
              <ElementGrid
                label={t(tab)}
                list={lists[tab]}
                words={words}
                chosenId={id}
                refusedOf={refusedOf}
                model={limits.label}
                onChoose={(element) => {
                  setElementId(element.elementId);
                  setName(element.name);
                  setError(undefined);
                }}
              />
            </div>
          </Tabs>
          <span className="ml-auto flex min-w-0 items-center gap-1.5">
            <SearchField label={t('search')} value={words} onChange={setWords} />
            <IconButton label={t('refresh')} tip={{ align: 'end' }} aria-disabled={lists[tab].isLoading} onClick={lists[tab].refresh}>
              <RotateCw />
            </IconButton>
          </span>
        </div>
        <p className="text-faint text-sm">
          {editor.engine.engine === 'kling' ? t('whereMade') : t('whereMadeStandIn')}
          {refusal && <span className="block text-soft">{t(`refusedWhy.${refusal}`, { model: limits.label })}</span>}
        </p>
        <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
          <TextField
            label={t('id')}
            inputMode="numeric"
            autoComplete="off"
            value={elementId}
            hint={isListed ? t('idUnknown') : t('idHint')}
            error={error}
            onChange={({ currentTarget }) => {
              setElementId(currentTarget.value);
              setError(undefined);
            }}
          />
          <TextField
            label={t('name')}
            autoComplete="off"
            maxLength={60}
            value={name}
            placeholder={match?.name || t('fallbackName')}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
        <div className="flex items-center justify-between gap-3 text-dim text-sm">
          <span aria-hidden="true">{t('madeFrom')}</span>
          <Select
            label={t('madeFrom')}
            value={kind}
            disabled={match !== undefined && match.kind !== 'unknown'}
            options={ELEMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={setToldKind}
          />
        </div>
      </form>
    </Dialog>
  );
}
