import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';

/** Asks for more by itself when it comes near the screen; a button for those who move by keyboard. */
export function ShowMore({ onWanted }: { readonly onWanted: () => void }) {
  const t = useTranslations('home');
  const mark = useRef<HTMLDivElement>(null);
  const want = useEffectEvent(onWanted);
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && want(), { rootMargin: '600px' });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={mark} className="mt-6 flex justify-center">
      <Button onClick={onWanted}>
        <b>{t('show-more')}</b>
      </Button>
    </div>
  );
}
