import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAlarm } from '#lib/server/jobs/alarm.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an alarm', () => {
  it('does not ring a moment before its time, though the timer does', () => {
    const ring = vi.fn();
    let now = 0;
    setAlarm(1000, () => now, ring);
    now = 999;
    vi.advanceTimersByTime(1000);
    expect(ring).not.toHaveBeenCalled();
    now = 1000;
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings in time also when the clock was set back meanwhile', () => {
    const ring = vi.fn();
    let now = 10_000_000;
    setAlarm(now + 1000, () => now, ring);
    now = 0;
    vi.advanceTimersByTime(1000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('is silent once it was canceled', () => {
    const ring = vi.fn();
    setAlarm(1000, () => 0, ring).cancel();
    vi.advanceTimersByTime(5000);
    expect(ring).not.toHaveBeenCalled();
  });
});
