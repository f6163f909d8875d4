/** Whoever pressed longer ago has given up, or meant another state of the page. */
const FORGOTTEN_AFTER_MS = 10_000;

/** A press kept by app/early-presses.tsx. */
export interface EarlyPress {
  readonly button: Pick<HTMLButtonElement, 'isConnected' | 'click'>;
  readonly event: Pick<Event, 'eventPhase'>;
  /** By `performance.now()`. */
  readonly at: number;
}

/**
 * Which of the presses nobody has answered. One that is under way at this moment is not among them: React comes alive in
 * the middle of a press where it can, and then answers that press itself; done once more, Generate would be paid twice.
 */
export function stillDue(presses: readonly EarlyPress[], nowMs: number): readonly EarlyPress[] {
  return presses.filter(({ button, event, at }) => button.isConnected && event.eventPhase === 0 && nowMs - at < FORGOTTEN_AFTER_MS);
}
