'use client';

import {
  Activity,
  createContext,
  memo,
  type ReactNode,
  use,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react';
import { ASLEEP } from './asleep.ts';
import { type Awakening, createAwakening, type Turn } from './awakening.ts';

/** A person is here, and the next thing may be meant for any part. In the capture phase, before React looks who is meant. */
const HURRYING = ['pointerdown', 'touchstart', 'click', 'keydown', 'focusin', 'beforeinput', 'input', 'paste', 'dragenter'] as const;

const AwakeningContext = createContext<Awakening>(createAwakening(false));

/** Lets the parts below (`AwakeInTurn`) come alive one after the other, where the server has drawn them. */
export function AwakeningProvider({ children }: { readonly children: ReactNode }) {
  const [awakening] = useState(() => createAwakening(typeof document !== 'undefined' && document.querySelector(ASLEEP) !== null));
  useEffect(() => {
    const listening = new AbortController();
    for (const type of HURRYING) window.addEventListener(type, awakening.hurry, { capture: true, passive: true, signal: listening.signal });
    const stop = awakening.whenAwake(() => listening.abort());
    return () => {
      stop();
      listening.abort();
    };
  }, [awakening]);
  return <AwakeningContext value={awakening}>{children}</AwakeningContext>;
}

/**
 * A part of the page that comes alive by itself, in its turn; what comes onto the page later is alive at once. Give it the
 * same element and contexts as long as it may sleep: for new ones React draws a sleeping part anew, and takes away what the
 * server drew, with the words and the caret in it.
 */
export const AwakeInTurn = memo(function AwakeInTurn({ children }: { readonly children: ReactNode }) {
  const awakening = useContext(AwakeningContext);
  const [turn] = useState(() => (typeof document === 'undefined' ? null : awakening.turn()));
  useLayoutEffect(() => (turn ? awakening.expect(turn) : undefined), [awakening, turn]);
  return (
    <Activity>
      <Sleeper turn={turn}>{children}</Sleeper>
    </Activity>
  );
});

function Sleeper({ turn, children }: { readonly turn: Turn | null; readonly children: ReactNode }) {
  const awakening = useContext(AwakeningContext);
  if (turn !== null) use(turn);
  // After those of everything in it, of which some may be parts that still sleep.
  useLayoutEffect(() => (turn ? awakening.arrived(turn) : undefined), [awakening, turn]);
  return children;
}

/** Runs `begin` when all of the page is alive; what it returns runs when the component is gone. */
export function useOnceAwake(begin: () => (() => void) | undefined): void {
  const awakening = useContext(AwakeningContext);
  const run = useEffectEvent(begin);
  useEffect(() => {
    let end: (() => void) | undefined;
    const stop = awakening.whenAwake(() => {
      end = run();
    });
    return () => {
      stop();
      end?.();
    };
  }, [awakening]);
}
