import { Suspense } from 'react';
import { importBegin } from '#components/home/import-begin.ts';
import { StartSomething } from '#components/home/start-something.tsx';
import { StoryboardBrowser } from '#components/home/storyboard-browser.tsx';
import { EnginePill } from '#components/storyboard/engine-pill.tsx';
import { DisplayButton } from '#components/ui/display-button.tsx';
import { Logo } from '#components/ui/logo.tsx';
import { engineStatus } from '#lib/server/engine-status.ts';
import { listDeleted } from '#lib/server/storyboards/delete-storyboard.ts';
import { listStoryboards } from '#lib/server/storyboards/list-storyboards.ts';
import { getStudio } from '#lib/server/studio.ts';
import { create, createFrom, duplicate, find, remove, rename, restore } from './storyboards/home-actions.ts';

interface Props {
  readonly searchParams: Promise<{ readonly begin?: string | string[] }>;
}

const ACTIONS = { create, createFrom, duplicate, find, remove, rename, restore };

/** Nothing here waits for the database: the page's frame is sent at once, and what has to be read streams in after it. */
export default async function HomePage({ searchParams }: Props) {
  const { begin } = await searchParams;
  return (
    <>
      <header className="flex h-[52px] items-center gap-2.5 border-line border-b bg-panel px-3.5">
        <Logo />
        <h1 className="mr-auto font-semibold text-[0.875rem] tracking-[-0.01em]">Shotboard</h1>
        <Suspense>
          <Engine />
        </Suspense>
        <DisplayButton />
      </header>
      {/* Room at the end for the notice that lies there: what stands last can be scrolled out from under it. */}
      <main className="mx-auto max-w-[1328px] px-14 pt-[34px] pb-24 max-lg:px-6 max-sm:px-4 max-sm:pt-6">
        <StartSomething actions={ACTIONS} importing={importBegin(begin)} />
        <StoryboardBrowser list={readList()} actions={ACTIONS} />
      </main>
    </>
  );
}

async function readList() {
  const studio = await getStudio();
  const [storyboards, deleted] = await Promise.all([listStoryboards(studio), listDeleted(studio)]);
  return { storyboards, deleted, now: Date.now() };
}

async function Engine() {
  return <EnginePill engine={await engineStatus(await getStudio())} />;
}
