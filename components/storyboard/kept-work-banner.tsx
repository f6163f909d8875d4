'use client';

import { Button } from '#components/ui/button.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { downloadStoryboard } from './download-storyboard.ts';

/** Work of an earlier page that could not be saved, while something else has been saved since: a person decides. */
export function KeptWorkBanner() {
  const editor = useEditor();
  const kept = useStore(editor.keptWork, (work) => work);
  if (kept === null) return null;
  return (
    <section aria-label="Unsaved work" className="flex flex-wrap items-center gap-2 border-line border-b bg-raised px-4 py-2 text-sm-plus">
      <p className="min-w-60 flex-1">
        Work from {new Date(kept.at).toLocaleString()} is kept in this browser, but the storyboard was changed elsewhere since. You see what
        is saved.
      </p>
      <Button size="small" onClick={() => downloadStoryboard(kept.storyboard)}>
        <b>Download the kept work</b>
      </Button>
      <Button size="small" onClick={kept.use}>
        <b>Use the kept work</b>
      </Button>
      <Button size="small" variant="quiet" onClick={kept.discard}>
        Discard it
      </Button>
    </section>
  );
}
