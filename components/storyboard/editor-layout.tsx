'use client';

import { useState } from 'react';
import { PreviewPanel } from '#components/preview/preview-panel.tsx';
import { ReferencesPanel } from '#components/references/references-panel.tsx';
import { TakesPanel } from '#components/takes/takes-panel.tsx';
import { Timeline } from '#components/timeline/timeline.tsx';
import { TotalControls } from '#components/timeline/total-controls.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { Panel } from '#lib/client/editor-interface.ts';
import { useStore } from '#lib/client/use-store.ts';
import { EnginePill } from './engine-pill.tsx';
import { FirstRunHint } from './first-run-hint.tsx';
import { GenerateButton } from './generate-button.tsx';
import { KeptWorkBanner } from './kept-work-banner.tsx';
import { NoticeToast } from './notice-toast.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { RequestButton } from './request-button.tsx';
import { SaveBanner } from './save-banner.tsx';
import { SettingsRow } from './settings-row.tsx';
import { ShotsPanel } from './shots-panel.tsx';
import { SpendingQuestion } from './spending-question.tsx';
import { TopBar } from './top-bar.tsx';
import { useAsideNotices } from './use-aside-notices.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useGenerate } from './use-generate.ts';
import { usePanelsThere } from './use-panels-there.ts';
import { useShortcuts } from './use-shortcuts.ts';

const ShortcutsDialog = loadLater(() => import('./shortcuts-dialog.tsx'));

/**
 * Where each part stands. Wide: references, preview and takes, and shots beside each other over the timeline. Narrow:
 * preview and timeline above, then one panel at a time, and Generate always at hand.
 *
 * Each part is a stacking context of its own (and the side panels lay out by themselves): a key pressed in one makes the
 * browser lay out and paint that one, not the page.
 */
export function EditorLayout({ isHintWanted, startsNarrow }: { readonly isHintWanted: boolean; readonly startsNarrow: boolean }) {
  const editor = useEditor();
  const generate = useGenerate();
  const shown = useStore(editor.panel, (panel) => panel);
  const isThere = usePanelsThere(shown, startsNarrow);
  const [isListOpen, setListOpen] = useState(false);
  useFirstFocus();
  useAsideNotices();
  useShortcuts({ generate: () => void generate(), showList: () => setListOpen(true) });
  /** On a narrow screen: the panel that is chosen takes the room that is left, the others are away. */
  const inPanel = (panel: Panel) =>
    shown === panel ? 'max-lg:order-5 max-lg:min-h-0 max-lg:flex-1 max-lg:overflow-y-auto max-lg:px-4 max-lg:pb-4' : 'max-lg:hidden';

  return (
    <div
      data-asleep
      ref={comesAlive}
      className="flex min-h-dvh flex-col [@media(min-height:700px)]:h-dvh lg:grid lg:h-dvh lg:min-h-[560px] lg:grid-cols-[252px_minmax(0,1fr)_340px] lg:grid-rows-[auto_minmax(0,1fr)_auto] xl:grid-cols-[272px_minmax(0,1fr)_404px]"
    >
      <div className="order-1 lg:col-span-3">
        <TopBar onShowShortcuts={() => setListOpen(true)} />
        <SaveBanner />
        <KeptWorkBanner />
        <FirstRunHint isWanted={isHintWanted} />
      </div>
      <div
        className={`${inPanel('references')} lg:contain-strict lg:isolate lg:col-start-1 lg:row-start-2 lg:min-h-0 lg:overflow-y-auto lg:border-line lg:border-r lg:bg-panel lg:p-3`}
      >
        <ReferencesPanel isThere={isThere('references')} />
      </div>
      <main className="contents lg:isolate lg:col-start-2 lg:row-start-2 lg:flex lg:min-h-0 lg:min-w-0 lg:flex-col lg:gap-2.5 lg:overflow-y-auto lg:px-[18px] lg:pt-3.5 lg:pb-2.5">
        <div className={`${inPanel('settings')} max-lg:space-y-4 max-lg:pt-3`}>
          {isThere('settings') && (
            <>
              <SettingsRow />
              <TotalControls className="lg:hidden" />
              <div className="lg:hidden">
                <EnginePill engine={editor.engine} full />
              </div>
              <div className="lg:hidden">
                <RequestButton full />
              </div>
            </>
          )}
        </div>
        <div className="relative max-lg:order-2 max-lg:flex-none lg:flex lg:min-h-0 lg:flex-1 lg:flex-col">
          <PreviewPanel />
          {/* Over the picture, which is all the room a notice may take; on a screen too low to hold it, over the top bar's edge. */}
          <NoticeToast className="absolute inset-x-4 top-4 [@media(max-height:699px)]:max-lg:fixed [@media(max-height:699px)]:max-lg:top-16" />
        </div>
        {isThere('takes') && <TakesPanel className={inPanel('takes')} />}
        <div className="sticky bottom-0 z-10 order-6 border-line border-t bg-canvas px-4 py-2.5 lg:hidden">
          <GenerateButton className="!h-11 w-full" />
        </div>
      </main>
      <div
        className={`${inPanel('shots')} lg:contain-strict lg:isolate lg:col-start-3 lg:row-start-2 lg:min-h-0 lg:overflow-y-auto lg:border-line lg:border-l lg:bg-panel lg:p-3`}
      >
        {isThere('shots') && <ShotsPanel />}
      </div>
      <Timeline className="isolate order-3 px-4 max-lg:flex-none lg:col-span-3 lg:row-start-3 lg:border-line lg:border-t lg:bg-panel lg:px-5 lg:pt-2" />
      <PanelTabs className="order-4 px-4 py-1 lg:hidden" />
      <SpendingQuestion />
      {isListOpen && <ShortcutsDialog onClose={() => setListOpen(false)} />}
    </div>
  );
}

/**
 * The page that the server sent cannot do anything until its script has arrived: a press of Generate would be lost, and a
 * chosen mode shown that is in no document. So its controls take no press before (globals.css); words typed into a prompt
 * are kept. Done to the element itself, since drawing the editor again would have everybody wait.
 */
function comesAlive(desk: HTMLElement | null): void {
  desk?.removeAttribute('data-asleep');
}
