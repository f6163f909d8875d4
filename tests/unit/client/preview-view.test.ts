import { expect, test } from 'vitest';
import { createPreviewView } from '#lib/client/preview-view.ts';

function aStorage(kept: string | null) {
  let text = kept;
  const setItem = (_: string, next: string) => {
    text = next;
  };
  return { getItem: () => text, setItem };
}

test('a choice holds in this browser', () => {
  const storage = aStorage(null);
  const view = createPreviewView(() => storage);
  expect(view.get()).toEqual({ hasGuides: false, isFollowed: true, ticks: false });
  view.set({ ...view.get(), hasGuides: true });
  expect(createPreviewView(() => storage).get().hasGuides).toBe(true);
});

test.each(['nonsense', '[]', 'null', '{"hasGuides":"yes","isFollowed":false}'])(
  'what was kept as %s is taken as far as it goes',
  (kept) => {
    const { hasGuides, ticks } = createPreviewView(() => aStorage(kept)).get();
    expect([hasGuides, ticks]).toEqual([false, false]);
  },
);

test('where the browser forbids storage a choice holds as long as the page', () => {
  const view = createPreviewView(() => null);
  view.set({ ...view.get(), ticks: true });
  expect(view.get().ticks).toBe(true);
});
