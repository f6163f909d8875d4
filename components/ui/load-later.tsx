'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from './button.tsx';

/**
 * A component whose code is loaded when it is first shown, like React's `lazy`; but when that fails, because the server
 * is away, it says so in its place and can be tried again, where `lazy` would take the whole page down with it.
 */
export function loadLater<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LoadedLater(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    const [attempt, setAttempt] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what asks to load again.
    useEffect(() => {
      if (loaded !== null) return;
      let isGone = false;
      load().then(
        (module) => {
          loaded = module.default;
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

function NotLoaded({ onRetry, onClose }: { readonly onRetry: () => void; readonly onClose: (() => void) | null }) {
  const t = useTranslations('ui');
  return (
    <div
      role="alert"
      className="fixed inset-x-4 top-16 z-50 mx-auto flex w-fit max-w-xl flex-wrap items-center gap-2 rounded-xl border border-bad/60 bg-raised py-2 pr-2 pl-4 text-base text-ink shadow-float"
    >
      <p>{t('not-loaded')}</p>
      <Button onClick={onRetry}>
        <b>{t('try-again')}</b>
      </Button>
      {onClose && (
        <Button variant="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      )}
    </div>
  );
}
