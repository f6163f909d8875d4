import { createFormControl, type FieldPath, type Resolver } from 'react-hook-form';
import type { Shot, Storyboard } from '#lib/storyboard/document.ts';
import { createStore, type ReadableStore } from './store.ts';

/**
 * The document being edited: a react-hook-form form, and beside it the same values as one immutable storyboard. The
 * form clones what it holds, so nothing read from it can be compared by identity; the snapshot shares every part that
 * an edit did not touch, which is what lets a shot know that it did not change.
 */
export interface WorkingCopy extends ReadableStore<Storyboard> {
  readonly form: StoryboardForm;
  /**
   * Writes what differs into the form, then tells the readers. With `tellLater` the readers wait for `tell` and the form
   * for `fillForm`: whoever reads the document has the new one all the same.
   */
  replace(next: Storyboard, options?: { readonly tellLater: boolean }): void;
  /** Tells the readers what `tellLater` kept back. */
  tell(): void;
  /** Writes into the form what `tellLater` kept back. The form clones itself for it, so it waits for an idle moment. */
  fillForm(): void;
  /** The whole document through the form's resolver: the values to store, or null if an edit broke a rule of form. */
  validated(): Promise<Storyboard | null>;
  /** Hears a person typing into a registered field, after the form has taken it. */
  onFieldTyped(listener: FieldTyped): () => void;
}

type FieldTyped = (values: Storyboard, name: FieldPath<Storyboard>) => void;

export type StoryboardForm = ReturnType<typeof createStoryboardForm>;

function createStoryboardForm(initial: Storyboard, resolver: Resolver<Storyboard>) {
  return createFormControl<Storyboard>({ defaultValues: structuredClone(initial), resolver, shouldFocusError: false });
}

export function createWorkingCopy(initial: Storyboard, resolver: Resolver<Storyboard>): WorkingCopy {
  const form = createStoryboardForm(initial, resolver);
  /** How often the readers have been told. */
  const told = createStore(0);
  /**
   * Whether something has changed since. Not whether it differs from what they were told: words typed and undone before
   * they were told of are the same document again, and their field, which shows them, has to hear of it.
   */
  let isUntold = false;
  let current = initial;
  let inForm = initial;
  const typedListeners = new Set<FieldTyped>();
  // The form and its copy live and die together, so this never ends. It also tells the form that it is in use: until
  // then it answers with its defaults.
  form.subscribe({
    formState: { values: true },
    callback: ({ values, name, type }) => {
      if (type !== 'change' || name === undefined) return;
      for (const listener of [...typedListeners]) listener(values, name as FieldPath<Storyboard>);
    },
  });
  const tell = () => {
    if (!isUntold) return;
    isUntold = false;
    told.set(told.get() + 1);
  };
  const fillForm = () => {
    const paths = changedPaths(inForm, current);
    inForm = current;
    for (const path of paths) form.setValue(path.name, path.value, { shouldDirty: false });
  };
  return {
    form,
    get: () => current,
    subscribe: told.subscribe,
    replace(next, { tellLater } = { tellLater: false }) {
      isUntold ||= next !== current;
      current = next;
      if (tellLater) return;
      fillForm();
      tell();
    },
    tell,
    fillForm,
    async validated() {
      fillForm();
      let result: Storyboard | null = null;
      await form.handleSubmit((values) => {
        result = values;
      })();
      return result;
    },
    onFieldTyped(listener) {
      typedListeners.add(listener);
      return () => {
        typedListeners.delete(listener);
      };
    },
  };
}

/** All that can change of a shot while it stays the same shot; what is missing here would never be saved. */
const PARTS_OF_SHOT = Object.keys({ prompt: true, seconds: true, scratchSound: true } satisfies Record<PartOfShot, true>) as PartOfShot[];
type PartOfShot = Exclude<keyof Shot, 'id'>;

type PathValue = { readonly name: FieldPath<Storyboard>; readonly value: never };

/**
 * The fewest form fields that hold the difference. Typing into a shot writes that shot's prompt alone, so the field
 * array is not told and the list of shots does not render.
 */
function changedPaths(before: Storyboard, next: Storyboard): PathValue[] {
  const paths: { name: FieldPath<Storyboard>; value: unknown }[] = [];
  for (const key of Object.keys(next) as (keyof Storyboard)[]) {
    if (before[key] === next[key]) continue;
    if (key === 'shots' && sameOrder(before, next)) {
      next.shots.forEach((shot, index) => {
        const old = before.shots[index];
        if (old === shot) return;
        for (const part of PARTS_OF_SHOT) if (old?.[part] !== shot[part]) paths.push({ name: `shots.${index}.${part}`, value: shot[part] });
      });
    } else {
      paths.push({ name: key, value: next[key] });
    }
  }
  return paths as PathValue[];
}

function sameOrder(before: Storyboard, next: Storyboard): boolean {
  return before.shots.length === next.shots.length && before.shots.every((shot, index) => shot.id === next.shots[index]?.id);
}
