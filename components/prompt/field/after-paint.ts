/**
 * Work that what was typed does not wait for. However often it is asked for, it is done once, when the browser has
 * painted; a page that nobody sees does not paint, and has nothing to show.
 */
export interface AfterPaint {
  ask(): void;
  cancel(): void;
}

export function createAfterPaint(task: () => void): AfterPaint {
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    ask() {
      if (frame !== null || timer !== null) return;
      frame = requestAnimationFrame(() => {
        frame = null;
        timer = setTimeout(() => {
          timer = null;
          task();
        });
      });
    },
    cancel() {
      if (frame !== null) cancelAnimationFrame(frame);
      if (timer !== null) clearTimeout(timer);
      frame = timer = null;
    },
  };
}
