import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import { describeIntent } from '#lib/storyboard/describe-intent.ts';
import { editSettled } from '#lib/storyboard/edit-settled.ts';
import type { EditRefusal } from '#lib/storyboard/intent.ts';
import { settle } from '#lib/storyboard/settle.ts';
import { createAutosave } from './autosave.ts';
import { broughtFile } from './brought-file.ts';
import type { Editor, EditorOptions, Panel, PreviewSource, Surroundings } from './editor-interface.ts';
import { createGenerator } from './generate.ts';
import { amend, cancelGesture, endGesture, type History, joinHistory, record, redo, startHistory, undo } from './history.ts';
import { historyStateOf } from './history-state.ts';
import { createKeeper } from './keeper.ts';
import { keptSelection } from './kept-selection.ts';
import { seeingLostSaves } from './lost-saves.ts';
import { createNotices } from './notices.ts';
import type { KeptWork } from './offer-unsaved-work.ts';
import { plannedTime } from './planned-time.ts';
import { createPlayhead } from './playhead.ts';
import { createPreviewView } from './preview-view.ts';
import { sameContent } from './same-content.ts';
import { createSpending } from './spending.ts';
import { createStore } from './store.ts';
import { TYPING_PAUSE_MS, typingGesture } from './typing.ts';
import { createWorkingCopy } from './working-copy.ts';

/** The checks lag behind a change by this much, so that what was pressed is drawn first. */
const CHECK_DELAY_MS = 80;
/**
 * While words are typed only their own field is told. Everything else that reads them (timeline, preview, tray, checks,
 * the form, the copy in this browser) hears of it once the keys have rested this long.
 */
const KEYS_REST_MS = 250;
/** A step of a drag is drawn where the pointer is; whatever else shows it does so in a frame of its own, this much later. */
const DRAG_FRAME_MS = 24;

export function createEditor(given: EditorOptions, around: Surroundings): Editor {
  const { storyboardId, actions } = given;
  // An import or an older document may hold what its model does not take: here it is put aside, as by any edit.
  const opened = settle(given.document, LIMITS[given.document.settings.model]);
  const copy = createWorkingCopy(opened, around.resolver);
  const underHand = createStore(opened);
  const history = createStore<History>(startHistory(opened));
  const historyState = createStore(historyStateOf(history.get()));
  const missingFileIds = createStore<readonly string[]>(given.missingFileIds ?? []);
  const checkedNow = () => check(copy.get(), LIMITS[copy.get().settings.model], { ...given.engine, missingFileIds: missingFileIds.get() });
  const issues = createStore(checkedNow());
  const notices = createNotices(around.scheduler);
  const selection = createStore<string | null>(given.document.shots[0]?.id ?? null);
  const playhead = createPlayhead(around.frames, plannedTime(copy.get));
  let gestures = 0;
  let checkWaits = false;
  let stopWaiting: (() => void) | null = null;

  const saves = seeingLostSaves(
    (revision, document) => actions.saveStoryboard({ id: storyboardId, revision, document }),
    () => actions.readStoryboard({ id: storyboardId }),
  );
  const autosave = createAutosave({
    revision: given.revision,
    document: given.document,
    scheduler: around.scheduler,
    read: () => {
      tellAll();
      return copy.validated();
    },
    save: saves.save,
    keep: () => keeper.flush(),
    onSaved: around.release,
  });

  const keeper = createKeeper(around.scheduler, () => {
    if (!autosave.unsaved()) return true;
    return around.keep(copy.get(), { revision: autosave.revision(), document: autosave.saved(), sent: saves.unanswered() });
  });

  const show = (next: History, { isTyping, isDragged } = { isTyping: false, isDragged: false }) => {
    const before = history.get().present;
    if (next === history.get()) return;
    history.set(next);
    if (before === next.present) return showHistory();
    copy.replace(next.present, { tellLater: isTyping || isDragged });
    autosave.touch();
    keeper.touch();
    if (isTyping || stopWaiting === null) tellIn(isTyping ? KEYS_REST_MS : DRAG_FRAME_MS);
    if (isTyping) return;
    selection.set(keptSelection(selection.get(), before, next.present));
    if (playhead.get().seconds > playhead.lengthSeconds()) playhead.seek(playhead.lengthSeconds());
    if (isDragged) underHand.set(next.present);
    else tellAll();
  };

  const tellIn = (milliseconds: number) => {
    stopWaiting?.();
    stopWaiting = around.scheduler.after(milliseconds, tellAll);
  };

  /** The same words again are no news: the buttons must not be drawn anew while one step of typing goes on. */
  const showHistory = () => {
    const next = historyStateOf(history.get());
    if (!sameContent(next, historyState.get())) historyState.set(next);
  };

  /** Tells everyone of the document as it is now. */
  const tellAll = () => {
    if (stopWaiting === null) return;
    stopWaiting();
    stopWaiting = null;
    underHand.set(copy.get());
    copy.tell();
    around.scheduler.whenIdle(copy.fillForm);
    showHistory();
    if (!checkWaits) {
      checkWaits = true;
      around.scheduler.after(CHECK_DELAY_MS, () => around.scheduler.whenIdle(lookForIssues));
    }
  };

  const lookForIssues = () => {
    checkWaits = false;
    const found = checkedNow();
    if (!sameContent(found, issues.get())) issues.set(found);
  };

  const refuse = (refusal: EditRefusal) => {
    notices.tell({ refusal });
    return false;
  };

  const dispatch: Editor['dispatch'] = (intent, options = {}) => {
    const now = history.get().present;
    const result = editSettled(now, intent, LIMITS);
    if (!result.ok) return refuse(result.error);
    notices.dismissIf((said) => typeof said === 'object' && 'refusal' in said);
    if (result.value === now) return true;
    // Somebody may bring just the file that was missing: it has the same id, and is here now.
    const brought = broughtFile(intent);
    if (brought !== null) missingFileIds.set(missingFileIds.get().filter((id) => id !== brought));
    const typing = options.gesture === undefined ? typingGesture(intent) : null;
    show(
      record(history.get(), result.value, {
        label: options.label ?? describeIntent(intent, now),
        gesture: options.gesture ?? typing,
        pauseMs: typing === null ? null : TYPING_PAUSE_MS,
        at: around.clock(),
      }),
      { isTyping: options.isTyping ?? false, isDragged: options.isDragged ?? false },
    );
    return true;
  };

  const adopt: Editor['adopt'] = (storyboard, label) => {
    const settled = settle(storyboard, LIMITS[storyboard.settings.model]);
    show(record(history.get(), settled, { label, gesture: null, pauseMs: null, at: around.clock() }));
  };

  const flushSave = () => {
    tellAll();
    return autosave.flush();
  };

  return {
    storyboardId,
    engine: given.engine,
    actions,
    initialTakes: given.takes,
    form: copy.form,
    storyboard: copy,
    underHand,
    history,
    historyState,
    saveState: autosave.state,
    issues,
    missingFileIds,
    selection,
    previewSource: createStore<PreviewSource>('plan'),
    panel: createStore<Panel>('shots'),
    keptWork: createStore<KeptWork | null>(null),
    playhead,
    previewView: createPreviewView(around.preferences),
    generator: createGenerator({
      storyboardId,
      engine: given.engine.engine,
      flushSave,
      generateTakes: actions.generateTakes,
      makeId: around.makeId,
      clock: around.clock,
    }),
    spending: createSpending(given.engine.engine === 'kling', around.preferences),
    notices,
    getStoryboard: copy.get,
    dispatch,
    dispatchAll(intents, label) {
      gestures += 1;
      const gesture = `together:${gestures}`;
      const [first] = intents;
      const named = label ?? (first && describeIntent(first, copy.get()));
      const done = intents.every((intent) => dispatch(intent, named ? { gesture, label: named } : { gesture }));
      // All or nothing: a fix that only half applies would leave the person with a storyboard nobody meant.
      show(done ? endGesture(history.get(), gesture) : cancelGesture(history.get(), gesture));
      return done;
    },
    endGesture(gesture) {
      show(endGesture(history.get(), gesture));
      tellAll();
    },
    cancelGesture: (gesture) => show(cancelGesture(history.get(), gesture)),
    undo: () => show(undo(history.get())),
    redo: () => show(redo(history.get())),
    joinHistory(earlier) {
      const joined = joinHistory(history.get(), earlier);
      if (joined !== null) show(joined);
      return joined !== null;
    },
    makeId: around.makeId,
    flushSave,
    revision: autosave.revision,
    saved: autosave.saved,
    mayBeStored(documents) {
      saves.mayBeStored(documents);
      // What arrives late would stand there instead of what is shown here.
      if (documents.some((each) => !sameContent(each, autosave.saved()))) autosave.touch();
    },
    resolveConflict(chosen, newer, label) {
      adopt(chosen, label);
      autosave.rebase(newer.revision, newer.document);
      keeper.touch();
    },
    unsaved: autosave.unsaved,
    keep: keeper.flush,
    wouldLose: () => autosave.unsaved() && !keeper.flush(),
    adopt,
    amend: (change) => show(amend(history.get(), change)),
    noteMissingFiles(fileIds) {
      missingFileIds.set([...missingFileIds.get(), ...fileIds]);
      lookForIssues();
    },
    checkNow: checkedNow,
    start() {
      if (opened !== given.document) autosave.touch();
      return copy.onFieldTyped((values, name) => {
        // The title is a registered field: the form hears the keys first, and the edit follows.
        if (name === 'title') dispatch({ type: 'set-title', title: values.title });
      });
    },
  };
}
