'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { loadLater } from '#components/ui/load-later.tsx';
import { COMES_ALIVE } from '#lib/client/asleep.ts';
import { AwakeInTurn, useOnceAwake } from '#lib/client/awakening-context.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { Panel } from '#lib/client/editor-interface.ts';
import { createStore } from '#lib/client/store.ts';
import { useStore } from '#lib/client/use-store.ts';
import { DeskContext } from './desk.ts';
import { FirstRunHint } from './first-run-hint.tsx';
import { GenerateButton } from './generate-button.tsx';
import { KeptWorkBanner } from './kept-work-banner.tsx';
import { NoticeToast } from './notice-toast.tsx';
import { PanelTabs } from './panel-tabs.tsx';
import { SaveBanner } from './save-banner.tsx';
import { SpendingQuestion } from './spending-question.tsx';
import { useAsideNotices } from './use-aside-notices.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useGenerate } from './use-generate.ts';
import { usePanelsThere } from './use-panels-there.ts';
import { useShortcuts } from './use-shortcuts.ts';

const ShortcutsDialog = loadLater(() => import('./shortcuts-dialog.tsx'));

/**
 * The parts of the editor. They come from the page on the server, and not from here, so that the script of each begins
 * when the part comes alive: all in one would be a task of its own that nobody can interrupt.
 */
export interface EditorParts {
  readonly topBar: ReactNode;
  readonly references: ReactNode;
  readonly settings: ReactNode;
  readonly preview: ReactNode;
  readonly takes: ReactNode;
  readonly shots: ReactNode;
  readonly timeline: ReactNode;
}

interface EditorLayoutProps {
  readonly isHintWanted: boolean;
  readonly startsNarrow: boolean;
  readonly parts: EditorParts;
}

/**
 * Where each part stands. Wide: references, preview and takes, and shots beside each other over the timeline. Narrow:
 * preview and timeline above, then one panel at a time, and Generate always at hand.
 *
 * Each part is a stacking context of its own (and the side panels lay out by themselves): a key pressed in one makes the
 * browser lay out and paint that one, not the page.
 */
export function EditorLayout({ isHintWanted, startsNarrow, parts }: EditorLayoutProps) {
  const editor = useEditor();
  const generate = useGenerate();
  const shown = useStore(editor.panel, (panel) => panel);
  const isThere = usePanelsThere(shown, startsNarrow);
  const [isListOpen, setListOpen] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  const [hasReferences] = useState(() => createStore(isThere('references')));
  useEffect(() => hasReferences.set(isThere('references')));
  const asDesk = useMemo(() => ({ hasReferences, showShortcuts: () => setListOpen(true) }), [hasReferences]);
  useFirstFocus();
  useAsideNotices();
  useOnceAwake(() => comeAlive(desk.current));
  useShortcuts({ generate: () => void generate(), showList: () => setListOpen(true) });
  /** On a narrow screen: the panel that is chosen takes the room that is left, the others are away. */
  const inPanel = (panel: Panel) =>
    shown === panel ? 'max-lg:order-5 max-lg:min-h-0 max-lg:flex-1 max-lg:overflow-y-auto max-lg:px-4 max-lg:pb-4' : 'max-lg:hidden';

  return (
    <DeskContext value={asDesk}>
      <div
        data-asleep
        ref={desk}
        className="flex min-h-dvh flex-col [@media(min-height:700px)]:h-dvh lg:grid lg:h-dvh lg:min-h-[560px] lg:grid-cols-[252px_minmax(0,1fr)_340px] lg:grid-rows-[auto_minmax(0,1fr)_auto] xl:grid-cols-[272px_minmax(0,1fr)_404px]"
      >
        <div className="order-1 lg:col-span-3">
          <AwakeInTurn>{parts.topBar}</AwakeInTurn>
          <SaveBanner />
          <KeptWorkBanner />
          <FirstRunHint isWanted={isHintWanted} />
        </div>
        <div
          className={`${inPanel('references')} lg:contain-strict lg:isolate lg:col-start-1 lg:row-start-2 lg:min-h-0 lg:overflow-y-auto lg:border-line lg:border-r lg:bg-panel lg:p-3`}
        >
          <AwakeInTurn>{parts.references}</AwakeInTurn>
        </div>
        <main className="contents lg:isolate lg:col-start-2 lg:row-start-2 lg:flex lg:min-h-0 lg:min-w-0 lg:flex-col lg:gap-2.5 lg:overflow-y-auto lg:px-[18px] lg:pt-3.5 lg:pb-2.5">
          <div className={`${inPanel('settings')} max-lg:space-y-4 max-lg:pt-3`}>
            {isThere('settings') && <AwakeInTurn>{parts.settings}</AwakeInTurn>}
          </div>
          <div className="relative max-lg:order-2 max-lg:flex-none lg:flex lg:min-h-0 lg:flex-1 lg:flex-col">
            <AwakeInTurn>{parts.preview}</AwakeInTurn>
            {/* Over the picture, which is all the room a notice may take; on a screen too low to hold it, over the top bar's edge. */}
            <NoticeToast className="absolute inset-x-4 top-4 [@media(max-height:699px)]:max-lg:fixed [@media(max-height:699px)]:max-lg:top-16" />
          </div>
          {isThere('takes') && (
            <div className={classNames('min-w-0', inPanel('takes'))}>
              <AwakeInTurn>{parts.takes}</AwakeInTurn>
            </div>
          )}
          <div className="sticky bottom-0 z-10 order-6 border-line border-t bg-canvas px-4 py-2.5 lg:hidden">
            <GenerateButton className="!h-11 w-full" />
          </div>
        </main>
        <div
          className={`${inPanel('shots')} lg:contain-strict lg:isolate lg:col-start-3 lg:row-start-2 lg:min-h-0 lg:overflow-y-auto lg:border-line lg:border-l lg:bg-panel lg:p-3`}
        >
          {isThere('shots') && <AwakeInTurn>{parts.shots}</AwakeInTurn>}
        </div>
        <AwakeInTurn>{parts.timeline}</AwakeInTurn>
        <PanelTabs className="order-4 px-4 py-1 lg:hidden" />
        <SpendingQuestion />
        {isListOpen && <ShortcutsDialog onClose={() => setListOpen(false)} />}
      </div>
    </DeskContext>
  );
}

/**
 * The page that the server sent cannot do anything until its script has arrived: a press of Generate would be lost, and a
 * chosen mode shown that is in no document. So its controls take no press before all parts are alive (globals.css); words
 * typed into a prompt are kept. Done to the element itself, since drawing the editor again would have everybody wait.
 */
function comeAlive(desk: HTMLElement | null): undefined {
  desk?.removeAttribute('data-asleep');
  desk?.dispatchEvent(new Event(COMES_ALIVE, { bubbles: true }));
}
