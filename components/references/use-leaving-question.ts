'use client';

import { useEffect } from 'react';

/** While something is under way that would be lost, the browser asks before the page is left. */
export function useLeavingQuestion(isUnderWay: boolean): void {
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnderWay]);
}
