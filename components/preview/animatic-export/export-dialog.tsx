'use client';

import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { FILM_SIDES, type FilmSide, filmBitsPerSecond, filmSize } from '#lib/animatic/film-size.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { type AnimaticFile, type ExportFailure, exportAnimatic } from './export-animatic.ts';

type State =
  | { readonly at: 'asked' }
  | { readonly at: 'making'; readonly share: number }
  | { readonly at: 'made'; readonly file: AnimaticFile; readonly url: string }
  | { readonly at: 'failed'; readonly code: ExportFailure['code'] };

/** Makes the plan a video file, here in the browser. `name` is the file's, without its ending. */
export default function ExportDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const t = useTranslations('animatic');
  const editor = useEditor();
  const [side, setSide] = useState<FilmSide>(720);
  const [ticks, setTicks] = useState(() => editor.previewView.get().ticks);
  const [state, setState] = useState<State>({ at: 'asked' });
  const running = useRef<AbortController>(null);
  const board = editor.getStoryboard();
  const size = filmSize(board.settings.aspectRatio, side);
  const url = state.at === 'made' ? state.url : null;
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);

  async function make() {
    const job = new AbortController();
    running.current = job;
    setState({ at: 'making', share: 0 });
    const made = await exportAnimatic(
      board,
      { side, ticks },
      { signal: job.signal, onProgress: (share) => setState({ at: 'making', share }) },
    );
    if (job.signal.aborted) return;
    if (made.ok) return setState({ at: 'made', file: made.value, url: URL.createObjectURL(made.value.blob) });
    if (made.error.code === 'broken') reportError(new Error('The animatic was not made.', { cause: made.error.cause }));
    setState({ at: 'failed', code: made.error.code });
  }
  function cancel() {
    running.current?.abort();
    setState({ at: 'asked' });
  }

  return (
    <Dialog
      title={t('title')}
      open
      onClose={onClose}
      footer={
        state.at === 'making' ? (
          <Button onClick={cancel}>{t('cancel')}</Button>
        ) : (
          <Button variant={state.at === 'made' ? 'outline' : 'primary'} onClick={() => void make()}>
            <b>{t(state.at === 'asked' ? 'make' : 'again')}</b>
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        <p className="text-dim text-sm">{t('words', { seconds: board.totalSeconds })}</p>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Segmented
            label={t('size')}
            value={String(side)}
            disabled={state.at === 'making'}
            options={FILM_SIDES.map((each) => ({ value: String(each), label: `${each}p` }))}
            onChange={(chosen) => setSide(FILM_SIDES.find((each) => String(each) === chosen) ?? side)}
          />
          <Switch label={t('ticks')} checked={ticks} disabled={state.at === 'making'} onChange={setTicks} />
        </div>
        <p className="font-mono text-dim text-xs">
          {t('about', { size: `${size.width} × ${size.height}`, megabytes: megabytes((filmBitsPerSecond(size) * board.totalSeconds) / 8) })}
        </p>
        <Outcome state={state} name={name} totalSeconds={board.totalSeconds} />
      </div>
    </Dialog>
  );
}

function Outcome({ state, name, totalSeconds }: { readonly state: State; readonly name: string; readonly totalSeconds: number }) {
  const t = useTranslations('animatic');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (state.at === 'made') link.current?.focus();
  }, [state.at]);
  return (
    // Always there, so that what appears in it is read out.
    <div role="status" className="grid gap-2 text-sm-plus">
      {state.at === 'making' && (
        <label className="grid gap-1.5">
          {t('making')}
          <progress value={state.share} max={1} className="h-1.5 w-full accent-accent" />
        </label>
      )}
      {state.at === 'made' && (
        <>
          <a ref={link} href={state.url} download={`${name}.${state.file.container}`} className={buttonClass({ variant: 'primary' })}>
            <Download aria-hidden />
            <b>{t('download', { megabytes: megabytes(state.file.blob.size), kind: state.file.container })}</b>
          </a>
          <p className="text-dim">
            {t('made', { seconds: tenths(state.file.elapsedSeconds), times: tenths(totalSeconds / state.file.elapsedSeconds) })}
          </p>
        </>
      )}
      {state.at === 'failed' && <p className="text-bad">{t(state.code)}</p>}
    </div>
  );
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const megabytes = (bytes: number): number => Math.max(0.1, tenths(bytes / 1_000_000));
