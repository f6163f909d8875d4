'use client';

import { Plus } from 'lucide-react';
import { useActionState, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { HomeActions } from './home-actions.ts';
import { ImportButton } from './import-button.tsx';
import { type TemplateChoice, TemplateGrid } from './template-grid.tsx';

/**
 * The ways to begin: an empty storyboard, a template, a file. A real form, so that a press made before the page's
 * script has arrived is not lost.
 */
export function StartSomething({ actions, templates }: { readonly actions: HomeActions; readonly templates: readonly TemplateChoice[] }) {
  const [failure, create, isCreating] = useActionState(actions.create, null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sentence = isCreating ? null : (refusal ?? failure?.sentence ?? null);
  return (
    <form action={create} onSubmit={() => setRefusal(null)} aria-labelledby="start">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="start" className="mr-auto font-semibold text-title tracking-[-0.02em] max-sm:w-full">
          Start something
        </h2>
        <ImportButton importFile={actions.importFile} onRefused={setRefusal} />
        <Button type="submit" variant="primary" size="large" disabled={isCreating} className="max-sm:flex-1">
          <Plus />
          New storyboard
        </Button>
      </div>
      <p
        role="alert"
        className="text-bad not-empty:mt-3 not-empty:rounded-lg not-empty:border not-empty:border-bad/40 not-empty:px-3 not-empty:py-2"
      >
        {sentence}
      </p>
      <TemplateGrid templates={templates} disabled={isCreating} />
    </form>
  );
}
