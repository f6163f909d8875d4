import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { FileText, Upload, X } from '#components/ui/icons.tsx';
import { Select } from '#components/ui/select.tsx';
import { IMPORT_FORMATS } from '#lib/storyboard/import/format.ts';
import { EXAMPLE_SCRIPT } from './example-script.ts';
import type { ImportState } from './use-import.ts';

const ACCEPTED = '.json,.txt,.md,.fountain,.spmd,.sh,.curl,application/json,text/*';

/** Where the text comes in: typed, pasted, chosen or dropped. What it is taken for can be seen and changed. */
export function PasteStep({ state, isScript }: { readonly state: ImportState; readonly isScript: boolean }) {
  const t = useTranslations('imports');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [isOver, setOver] = useState(false);
  // Also on the way back, when the button that led here is gone.
  useEffect(() => box.current?.focus(), []);
  const hintId = useId();
  const detected = state.detected ?? (isScript ? 'script' : null);

  const dropHandlers = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      state.take(file);
    },
  };
  return (
    <div data-takes-files className="flex flex-col gap-3" {...dropHandlers}>
      <p id={hintId} className="text-dim text-sm-plus">
        {isScript ? t('script-words') : t('paste-words')}
      </p>
      {state.file ? (
        <p className="flex items-center gap-2 rounded-[9px] border border-line-strong bg-canvas px-3 py-2.5">
          <FileText className="icon-4 text-dim" />
          <span className="min-w-0 flex-1 truncate">
            {t('file-size', { name: state.file.name, size: Math.ceil(state.file.size / 1024) })}
          </span>
          <IconButton label={t('take-file-out', { name: state.file.name })} small onClick={state.dropFile}>
            <X />
          </IconButton>
        </p>
      ) : (
        <textarea
          ref={box}
          aria-label={t('text')}
          aria-describedby={hintId}
          placeholder={t('text-hint')}
          rows={12}
          spellCheck={false}
          value={state.text}
          onChange={(event) => state.write(event.currentTarget.value)}
          className={classNames(
            'max-h-[46dvh] min-h-40 w-full resize-y rounded-[9px] border bg-canvas px-3 py-2.5 text-base text-ink placeholder:text-faint',
            isOver ? 'border-accent' : 'border-line-strong',
          )}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => input.current?.click()}>
          <Upload />
          <b>{t('choose-file')}</b>
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          aria-label={t('file')}
          className="hidden"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Cleared, so that choosing the same file again after mending it counts as a choice.
            event.currentTarget.value = '';
            if (file) state.take(file);
          }}
        />
        {isScript && state.text === '' && (
          <Button variant="quiet" onClick={() => state.write(EXAMPLE_SCRIPT)}>
            {t('example')}
          </Button>
        )}
        <span aria-hidden="true" className="ml-auto text-dim text-sm">
          {t('read-as')}
        </span>
        <Select
          label={t('read-as')}
          className="max-w-full"
          value={state.format ?? 'detected'}
          onChange={(value) => state.setFormat(value === 'detected' ? null : value)}
          options={[
            { value: 'detected', label: t('detected', { format: detected === null ? '…' : t(`format-${detected}`) }) },
            ...IMPORT_FORMATS.map((format) => ({ value: format, label: t(`format-${format}`) })),
          ]}
        />
      </div>
      <p
        role="alert"
        className="text-bad text-sm-plus not-empty:rounded-lg not-empty:border not-empty:border-bad/40 not-empty:px-3 not-empty:py-2"
      >
        {state.refusal}
      </p>
    </div>
  );
}
