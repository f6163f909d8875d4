'use client';

import { useEffect } from 'react';
import type { Uploads } from './uploads.ts';

/** A network that is back is used at once for what broke off on its way, as it is for what could not be saved. Ends with the editor. */
export function useResume(pictures: Uploads, videos: Uploads): void {
  useEffect(() => {
    const resume = () => {
      pictures.resume();
      videos.resume();
    };
    window.addEventListener('online', resume);
    return () => {
      window.removeEventListener('online', resume);
      pictures.leave();
      videos.leave();
    };
  }, [pictures, videos]);
}
