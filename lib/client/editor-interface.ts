/** What an editor is to the components around it, and what it takes from its surroundings. */
import type { Clock } from '#lib/kernel/clock.ts';
import type { MakeId } from '#lib/kernel/ids.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import type { Issue } from '#lib/storyboard/issue.ts';
import type { TakeView } from '#lib/take/take.ts';
import type { SaveState } from './autosave.ts';
import type { ActionFailure, EditorActions, EngineView } from './editor-actions.ts';
import type { Generator } from './generate.ts';
import type { Notices } from './notices.ts';
import type { KeptWork } from './offer-unsaved-work.ts';
import type { Playhead } from './playhead.ts';
import type { Frames, Scheduler } from './scheduler.ts';
import type { ReadableStore, Store } from './store.ts';
import type { StoryboardForm } from './working-copy.ts';

export type PreviewSource = 'plan' | (string & {});
/** The panel a narrow screen shows. */
export type Panel = 'shots' | 'references' | 'takes' | 'settings';

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export interface DispatchOptions {
  /** Dispatches with the same key make one undo step. Pass it to `endGesture` or `cancelGesture` when it is over. */
  readonly gesture?: string;
  /** Names the undo step in place of the intent's own words. */
  readonly label?: string;
  /** Words that are still being typed, in a field that shows them by itself: all other readers hear of them in a moment. */
  readonly isTyping?: boolean;
}

export interface Editor {
  readonly storyboardId: string;
  readonly engine: EngineView;
  readonly actions: EditorActions;
  readonly initialTakes: readonly TakeView[];
  readonly form: StoryboardForm;
  readonly storyboard: ReadableStore<Storyboard>;
  readonly historyState: ReadableStore<HistoryState>;
  readonly saveState: ReadableStore<SaveState>;
  readonly issues: ReadableStore<readonly Issue[]>;
  readonly selection: Store<string | null>;
  readonly previewSource: Store<PreviewSource>;
  readonly panel: Store<Panel>;
  /** Unsaved work of an earlier page, based on an older revision than the server's: a person decides. */
  readonly keptWork: Store<KeptWork | null>;
  readonly playhead: Playhead;
  readonly generator: Generator;
  readonly notices: Notices;
  getStoryboard(): Storyboard;
  /** Applies an intent. False when it was refused; why is told as a notice, and nothing changed. */
  dispatch(intent: Intent, options?: DispatchOptions): boolean;
  /** Several intents as one undo step, such as a check's fix. */
  dispatchAll(intents: readonly Intent[], label: string): boolean;
  endGesture(gesture: string): void;
  cancelGesture(gesture: string): void;
  undo(): void;
  redo(): void;
  makeId(): string;
  /** Saves at once; the revision that the server now has, or why it has not. */
  flushSave(): Promise<Result<{ readonly revision: number }, ActionFailure>>;
  revision(): number;
  unsaved(): boolean;
  /** Whether leaving now would lose something: unsaved, and this browser could not keep it. */
  wouldLose(): boolean;
  /** Puts a whole document in place as one undo step. */
  adopt(storyboard: Storyboard, label: string): void;
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
}

/** Everything an editor takes from its surroundings. */
export interface Surroundings {
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly scheduler: Scheduler;
  readonly frames: Frames;
  /** Keeps what is not saved yet; false when it cannot. */
  readonly keep: (storyboard: Storyboard, revision: number) => boolean;
  /** Everything is saved, as this revision. */
  readonly release: (storyboard: Storyboard, revision: number) => void;
}
