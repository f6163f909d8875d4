'use client';

import { useEffect, useState } from 'react';
import { Check, Copy } from '#components/ui/icons.tsx';
import { Button } from './button.tsx';

/** Long enough to be seen, and short enough to copy again. */
const SHOWN_MS = 2_000;

/**
 * Copies a text and says so on the button itself. Where the browser forbids it (a page without https), `onRefused` is
 * called, to select the text for a person's own keys.
 */
export function CopyButton({
  text,
  words,
  copiedWords,
  onRefused,
}: {
  readonly text: string;
  readonly words: string;
  readonly copiedWords: string;
  readonly onRefused: () => void;
}) {
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const isCopied = copied === text;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // No clipboard at all, or no permission: either way the person can still copy by hand.
      onRefused();
    }
  }

  return (
    <>
      <Button onClick={() => void copy()} className="pointer-coarse:h-10">
        {isCopied ? <Check className="text-ok" /> : <Copy />}
        <b>{isCopied ? copiedWords : words}</b>
      </Button>
      <span aria-live="polite" className="sr-only">
        {isCopied ? copiedWords : ''}
      </span>
    </>
  );
}
