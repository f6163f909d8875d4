'use client';

import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Search } from '#components/ui/icons.tsx';
import type { HomeActions } from './home-actions.ts';
import { StoryboardGrid, type StoryboardList } from './storyboard-grid.tsx';

/** The storyboards with their search. Heading and search are there at once; the cards follow when the list has been read. */
export function StoryboardBrowser({ list, actions }: { readonly list: Promise<StoryboardList>; readonly actions: HomeActions }) {
  const t = useTranslations('home');
  const [wanted, setWanted] = useState('');
  return (
    <section aria-labelledby="storyboards">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="storyboards" className="mr-auto font-semibold text-title tracking-[-0.02em]">
          {t('storyboards')}
        </h2>
        <span className="relative w-60 max-sm:w-full">
          <Search className="pointer-events-none absolute top-[9px] left-3 icon-[15px] text-faint" />
          <input
            type="search"
            aria-label={t('find')}
            placeholder={t('find')}
            autoComplete="off"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            className="h-[34px] w-full rounded-[9px] border border-line bg-panel pr-3 pl-9 text-base text-ink placeholder:text-faint"
          />
        </span>
      </div>
      <Suspense fallback={<GridSkeleton />}>
        <StoryboardGrid list={list} wanted={wanted} actions={actions} onShowAll={() => setWanted('')} />
      </Suspense>
    </section>
  );
}

function GridSkeleton() {
  const t = useTranslations('home');
  return (
    <div className="mt-[22px] grid grid-cols-1 gap-x-6 gap-y-[26px] sm:grid-cols-2 lg:grid-cols-3">
      <p role="status" className="sr-only">
        {t('opening')}
      </p>
      {['one', 'two', 'three'].map((key) => (
        <div key={key} aria-hidden="true" className="motion-safe:animate-pulse">
          <div className="h-[179px] rounded-xl bg-raised" />
          <div className="mt-3 h-4 w-1/2 rounded bg-raised" />
          <div className="mt-2 h-3 w-1/3 rounded bg-raised" />
        </div>
      ))}
    </div>
  );
}
