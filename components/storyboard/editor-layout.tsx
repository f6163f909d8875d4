import { PreviewPanel } from '#components/preview/preview-panel.tsx';
import { ReferencesPanel } from '#components/references/references-panel.tsx';
import { TakesPanel } from '#components/takes/takes-panel.tsx';

/** Where each part of the editor stands. */
export function EditorLayout() {
  return (
    <div>
      <ReferencesPanel />
      <main>
        <PreviewPanel />
        <TakesPanel />
      </main>
    </div>
  );
}
