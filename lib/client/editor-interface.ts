/** What an editor is to the components around it, and what it takes from its surroundings. */
import type { Resolver } from 'react-hook-form';
import type { Clock } from '#lib/kernel/clock.ts';
import type { MakeId } from '#lib/kernel/ids.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { HistoryLabel } from '#lib/storyboard/describe-intent.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import type { Issue } from '#lib/storyboard/issue.ts';
import type { TakeView } from '#lib/take/take.ts';
import type { SaveState } from './autosave.ts';
import type { ActionFailure, EditorActions, EngineView } from './editor-actions.ts';
import type { Generator } from './generate.ts';
import type { History } from './history.ts';
import type { Notices } from './notices.ts';
import type { KeptWork } from './offer-unsaved-work.ts';
import type { Playhead } from './playhead.ts';
import type { PreviewView } from './preview-view.ts';
import type { Frames, Scheduler } from './scheduler.ts';
import type { Spending } from './spending.ts';
import type { ReadableStore, Store } from './store.ts';
import type { WorkBase } from './unsaved-work.ts';
import type { StoryboardForm } from './working-copy.ts';

export type PreviewSource = 'plan' | (string & {});
/** The panel a narrow screen shows. */
export type Panel = 'shots' | 'references' | 'takes' | 'settings';

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: HistoryLabel | null;
  readonly redoLabel: HistoryLabel | null;
}

export interface DispatchOptions {
  /** Dispatches with the same key make one undo step. Pass it to `endGesture` or `cancelGesture` when it is over. */
  readonly gesture?: string;
  /** Names the undo step in place of the intent's own words. */
  readonly label?: HistoryLabel;
  /** Words that are still being typed, in a field that shows them by itself: all other readers hear of them in a moment. */
  readonly isTyping?: boolean;
  /** A step of a drag: `underHand` hears of it at once, all other readers after the frame that shows it. */
  readonly isDragged?: boolean;
}

export interface Editor {
  readonly storyboardId: string;
  readonly engine: EngineView;
  readonly actions: EditorActions;
  readonly initialTakes: readonly TakeView[];
  readonly form: StoryboardForm;
  readonly storyboard: ReadableStore<Storyboard>;
  /** The same, told without delay while something is dragged: for what has to stay with the pointer. */
  readonly underHand: ReadableStore<Storyboard>;
  readonly history: ReadableStore<History>;
  readonly historyState: ReadableStore<HistoryState>;
  readonly saveState: ReadableStore<SaveState>;
  readonly issues: ReadableStore<readonly Issue[]>;
  /** Files that the document names, or named, and that the server does not have. */
  readonly missingFileIds: ReadableStore<readonly string[]>;
  readonly selection: Store<string | null>;
  readonly previewSource: Store<PreviewSource>;
  readonly panel: Store<Panel>;
  /** Unsaved work of an earlier page, based on an older revision than the server's: a person decides. */
  readonly keptWork: Store<KeptWork | null>;
  readonly playhead: Playhead;
  readonly previewView: Store<PreviewView>;
  readonly generator: Generator;
  readonly spending: Spending;
  readonly notices: Notices;
  getStoryboard(): Storyboard;
  /** Applies an intent. False when it was refused; why is told as a notice, and nothing changed. */
  dispatch(intent: Intent, options?: DispatchOptions): boolean;
  /** Several intents as one undo step, such as a check's fix; named by the first of them unless a label is given. */
  dispatchAll(intents: readonly Intent[], label?: HistoryLabel): boolean;
  endGesture(gesture: string): void;
  cancelGesture(gesture: string): void;
  undo(): void;
  redo(): void;
  /** Puts the steps of an earlier page before this one's. False where they do not belong to this storyboard as it is. */
  joinHistory(earlier: History): boolean;
  makeId(): string;
  /** Saves at once; the revision that the server now has, or why it has not. */
  flushSave(): Promise<Result<{ readonly revision: number }, ActionFailure>>;
  revision(): number;
  /** What the server has as that revision. */
  saved(): Storyboard;
  /** What a page that is gone may have sent to the server: finding it stored is no conflict, and it is saved over. */
  mayBeStored(documents: readonly Storyboard[]): void;
  /** After a conflict: the document that a person chose, based on the newer revision they were shown. One undo step. */
  resolveConflict(chosen: Storyboard, newer: { readonly revision: number; readonly document: Storyboard }, label: HistoryLabel): void;
  unsaved(): boolean;
  /** Keeps in this browser what is not saved, now; false when it cannot. */
  keep(): boolean;
  /** Whether leaving now would lose something: unsaved, and this browser could not keep it. */
  wouldLose(): boolean;
  /** Puts a whole document in place as one undo step. */
  adopt(storyboard: Storyboard, label: HistoryLabel): void;
  /** Writes down what was found out (the size of a picture elsewhere), in undo's documents too. No undo step. */
  amend(change: (storyboard: Storyboard) => Storyboard): void;
  /** Says of further files that the server does not have them: an import names them. */
  noteMissingFiles(fileIds: readonly string[]): void;
  /** The issues of this very moment, for decisions that must not lag behind. */
  checkNow(): readonly Issue[];
  /** Begins to listen to the world; the returned function ends it. */
  start(): () => void;
}

export interface EditorOptions {
  readonly storyboardId: string;
  readonly revision: number;
  readonly document: Storyboard;
  readonly takes: readonly TakeView[];
  readonly engine: EngineView;
  readonly actions: EditorActions;
  /** Files that the document names and the server does not have. */
  readonly missingFileIds?: readonly string[];
}

/** Everything an editor takes from its surroundings. */
export interface Surroundings {
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly scheduler: Scheduler;
  readonly frames: Frames;
  /** Proves the whole document before it is saved. */
  readonly resolver: Resolver<Storyboard>;
  /** Keeps what is not saved yet, and what it is based on; false when it cannot. */
  readonly keep: (storyboard: Storyboard, base: WorkBase) => boolean;
  /** Everything is saved, as this revision. */
  readonly release: (storyboard: Storyboard, revision: number) => void;
  /** Where this browser keeps a person's choices; null where it is forbidden. Asked only when a choice is needed. */
  readonly preferences: () => Pick<Storage, 'getItem' | 'setItem'> | null;
}
