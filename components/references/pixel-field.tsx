'use client';

import { useState } from 'react';
import { isInputMethodKey } from '#components/ui/input-method.ts';

/** A whole number of pixels: typed and taken on Enter or on leaving, or stepped by the arrow keys (with Shift: 10). */
export function PixelField({
  label,
  value,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  function settle() {
    const typed = draft === null ? Number.NaN : Math.round(Number(draft));
    setDraft(null);
    if (Number.isFinite(typed) && typed !== value) onChange(typed);
  }
  return (
    <label className="inline-flex items-center gap-1.5">
      {label}
      <input
        type="number"
        inputMode="numeric"
        autoComplete="off"
        min={0}
        max={max}
        value={draft ?? value}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (isInputMethodKey(event.nativeEvent)) return;
          if (event.key === 'Enter') settle();
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          setDraft(null);
          onChange(value + step * (event.shiftKey ? 10 : 1));
        }}
        className="h-7 w-[4.5rem] rounded-md border border-line-strong bg-canvas px-2 text-right font-mono text-ink text-sm tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:hidden"
      />
    </label>
  );
}
