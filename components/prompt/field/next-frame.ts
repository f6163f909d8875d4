/** Work for the next frame, once however often it is asked for. A page that nobody sees draws none, and has nothing to show. */
export interface NextFrame {
  ask(): void;
  cancel(): void;
}

export function createNextFrame(task: () => void): NextFrame {
  let frame: number | null = null;
  return {
    ask() {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        task();
      });
    },
    cancel() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
