'use client';

import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FILMSTRIP_FRAMES } from '#lib/take/take.ts';
import { frameAfterKey, frameAt, secondsOfFrame } from './filmstrip-frame.ts';

/**
 * Lets a take be looked through without playing it: under the pointer, under a finger, or by the arrow keys on its Play
 * button. It listens on that button (`over`), which lies over the picture, and shows a frame only while somebody looks.
 */
export default function TakeFilm({
  over,
  url,
  durationSeconds,
}: {
  readonly over: RefObject<HTMLElement | null>;
  readonly url: string;
  readonly durationSeconds: number;
}) {
  const t = useTranslations('takes');
  const [frame, setFrame] = useState<number | null>(null);

  useEffect(() => {
    const host = over.current;
    if (!host) return;
    const stop = new AbortController();
    const { signal } = stop;
    const follow = ({ clientX }: PointerEvent) => {
      const { left, width } = host.getBoundingClientRect();
      setFrame(frameAt((clientX - left) / width));
    };
    host.addEventListener('pointermove', follow, { signal });
    for (const end of ['pointerleave', 'pointercancel', 'focusout'] as const) host.addEventListener(end, () => setFrame(null), { signal });
    host.addEventListener(
      'keydown',
      (event) => {
        if (frameAfterKey(event.key, null) === null || event.ctrlKey || event.metaKey || event.altKey) return;
        // The editor's own arrow keys move the playhead.
        event.preventDefault();
        setFrame((now) => frameAfterKey(event.key, now));
      },
      { signal },
    );
    return () => stop.abort();
  }, [over]);

  const share = frame === null ? 0 : frame / (FILMSTRIP_FRAMES - 1);
  const strip: CSSProperties = {
    backgroundImage: `url(${JSON.stringify(url)})`,
    backgroundSize: `${FILMSTRIP_FRAMES * 100}% auto`,
    backgroundPosition: `${share * 100}% 50%`,
  };
  const said = frame === null ? '' : t('frameAt', { seconds: secondsOfFrame(frame, durationSeconds).toFixed(1) });
  return (
    <>
      {/* Stays, so that the strip is loaded once; unseen while nobody looks. */}
      <span aria-hidden="true" style={strip} className={`pointer-events-none absolute inset-0 ${frame === null ? 'opacity-0' : ''}`} />
      {frame !== null && (
        <span
          aria-hidden="true"
          style={{ left: `${share * 100}%` }}
          className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent"
        />
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
