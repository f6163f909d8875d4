'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { CircleFilled, SquareFilled } from '#components/ui/icons.tsx';
import { type Recording, recordSound } from './record-sound.ts';

/** A recording that nobody stops ends by itself: no shot is longer than this. */
const LONGEST_SECONDS = 15;
const TOLD_EVERY_MS = 100;

/** Record and Stop are one button; beside it how long it has been, against the shot's own length. */
export function RecordRow({
  seconds,
  isBusy,
  onRecorded,
  onTrouble,
}: {
  readonly seconds: number;
  readonly isBusy: boolean;
  readonly onRecorded: (file: File) => void;
  readonly onTrouble: (words: string | null) => void;
}) {
  const t = useTranslations('sounds');
  const [passed, setPassed] = useState<number | null>(null);
  const [isAsking, setAsking] = useState(false);
  const recording = useRef<Recording>(null);
  /** The dialog is gone, or was before the person had answered the browser's question. */
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      recording.current?.cancel();
    };
  }, []);

  async function begin() {
    onTrouble(null);
    // Until the person has answered the browser's question, which may take long: a second microphone would never be let go.
    setAsking(true);
    const begun = await recordSound();
    setAsking(false);
    if (!begun.ok) return isGone.current ? undefined : onTrouble(t(begun.error));
    if (isGone.current) return begun.value.cancel();
    recording.current = begun.value;
    setPassed(0);
    const since = performance.now();
    const timer = setInterval(() => {
      const now = (performance.now() - since) / 1000;
      if (recording.current !== begun.value || isGone.current) clearInterval(timer);
      else if (now >= LONGEST_SECONDS) void end();
      else setPassed(now);
    }, TOLD_EVERY_MS);
  }
  async function end() {
    const running = recording.current;
    recording.current = null;
    setPassed(null);
    if (running) onRecorded(await running.stop());
  }

  return (
    <div className="flex items-center gap-3">
      <Button
        aria-disabled={isBusy || isAsking || undefined}
        onClick={() => void (isBusy || isAsking ? undefined : passed === null ? begin() : end())}
        data-autofocus
        className="pointer-coarse:h-10"
      >
        {passed === null ? <CircleFilled className="text-bad" /> : <SquareFilled />}
        <b>{t(passed === null ? 'record' : 'stop')}</b>
      </Button>
      <span className="font-mono text-dim text-sm tabular-nums">
        {passed !== null && t('recording', { seconds: passed.toFixed(1), of: seconds })}
      </span>
    </div>
  );
}
