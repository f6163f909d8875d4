'use client';

import { type ComponentType, memo, Suspense, use, useEffect, useState, useSyncExternalStore } from 'react';
import { NotLoaded } from './not-loaded.tsx';

/**
 * A component whose code is loaded when it is first shown, like React's `lazy`; but when that fails, because the server
 * is away, it says so in its place and can be tried again, where `lazy` would take the whole page down with it.
 */
export function loadLater<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): ComponentType<Props> {
  return laterPart(load, false);
}

/**
 * The same for what the server draws with the page: it stays as it was drawn until its code is here, so that nothing
 * jumps; and takes neither focus nor press before, which would be lost. What comes onto the page afterwards is loaded as
 * by `loadLater`.
 */
export function loadLaterThanDrawn<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  const Part = laterPart(load, true);
  // Rendered anew only for new props: before the code is here, that would take away what the server has drawn.
  return memo(function DrawnBefore(props: Props) {
    return (
      <Suspense fallback={null}>
        <div className="contents" inert ref={comesAlive}>
          <Part {...props} />
        </div>
      </Suspense>
    );
  });
}

/** Fetches code before it is shown. Where that fails, whatever is shown first asks again, and says so. */
export function fetchAhead(...loads: readonly (() => Promise<unknown>)[]): void {
  for (const load of loads) load().catch(() => undefined);
}

/** Done to the element itself: it is alive as soon as this is called, and must not be drawn again for it. */
function comesAlive(part: HTMLElement | null): void {
  part?.removeAttribute('inert');
}

function laterPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  isDrawnByServer: boolean,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  let firstLoad: Promise<void> | null = null;
  const keep = (module: { readonly default: ComponentType<Props> }) => {
    loaded = module.default;
  };
  return function LoadedLater(props: Props) {
    const isDrawn = useSyncExternalStore(
      neverChanges,
      () => false,
      () => isDrawnByServer,
    );
    // Where it fails, the effect below tries again, and says so.
    if (isDrawn && loaded === null) firstLoad ??= load().then(keep, () => undefined);
    // Also when the code is here by then: React draws the part again in the middle of its hooks and counts on meeting the same ones.
    if (isDrawn && firstLoad !== null) use(firstLoad);
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    const [attempt, setAttempt] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what asks to load again.
    useEffect(() => {
      if (loaded !== null) return;
      let isGone = false;
      load().then(
        (module) => {
          keep(module);
          if (!isGone) setPart(() => module.default);
        },
        () => {
          if (!isGone) setFailed(true);
        },
      );
      return () => {
        isGone = true;
      };
    }, [attempt]);
    if (Part !== null) return <Part {...props} />;
    if (!hasFailed) return null;
    return (
      <NotLoaded
        onRetry={() => {
          setFailed(false);
          setAttempt(attempt + 1);
        }}
        onClose={'onClose' in props && typeof props.onClose === 'function' ? (props.onClose as () => void) : null}
      />
    );
  };
}

const neverChanges = () => () => undefined;
