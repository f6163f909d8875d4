'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { FILM_SIDES, type FilmSide, filmBitsPerSecond, filmSize } from '#lib/animatic/film-size.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { useDrawnWords } from '../use-drawn-words.ts';
import { exportAnimatic } from './export-animatic.ts';
import { megabytes, Outcome, type State } from './outcome.tsx';

/** Makes the plan a video file, here in the browser. `name` is the file's, without its ending. */
export default function ExportDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const t = useTranslations('animatic');
  const editor = useEditor();
  const words = useDrawnWords();
  const [side, setSide] = useState<FilmSide>(720);
  const [ticks, setTicks] = useState(() => editor.previewView.get().ticks);
  const [state, setState] = useState<State>({ at: 'asked' });
  const running = useRef<AbortController>(null);
  const board = editor.getStoryboard();
  const size = filmSize(board.settings.aspectRatio, side);
  const isBusy = state.at === 'waiting' || state.at === 'making';
  const url = state.at === 'made' ? state.url : null;
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);

  async function make() {
    const job = new AbortController();
    running.current = job;
    const { signal } = job;
    const onWaiting = (fileName: string) => setState({ at: 'waiting', fileName });
    const onProgress = (share: number) => setState({ at: 'making', share });
    const made = await exportAnimatic(editor, { side, ticks, words }, { signal, onWaiting, onProgress });
    if (signal.aborted) return;
    if (made.ok) return setState({ at: 'made', file: made.value, url: URL.createObjectURL(made.value.blob) });
    if (made.error.code !== 'cannot-encode') reportError(new Error('The animatic was not made.', { cause: made.error.cause }));
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
        isBusy ? (
          <Button onClick={once(cancel)}>{t('cancel')}</Button>
        ) : (
          <Button variant={state.at === 'made' ? 'outline' : 'primary'} onClick={once(() => void make())}>
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
            disabled={isBusy}
            options={FILM_SIDES.map((each) => ({ value: String(each), label: `${each}p` }))}
            onChange={(chosen) => setSide(FILM_SIDES.find((each) => String(each) === chosen) ?? side)}
          />
          <Switch label={t('ticks')} checked={ticks} disabled={isBusy} onChange={setTicks} />
        </div>
        <p className="font-mono text-dim text-xs">
          {t('about', { size: `${size.width} × ${size.height}`, megabytes: megabytes((filmBitsPerSecond(size) * board.totalSeconds) / 8) })}
        </p>
        <Outcome state={state} name={name} totalSeconds={board.totalSeconds} />
      </div>
    </Dialog>
  );
}

/** The two buttons stand in one place: the second half of a double press means neither again nor the other one. */
function once(act: () => void) {
  return ({ detail }: { readonly detail: number }) => {
    if (detail < 2) act();
  };
}
