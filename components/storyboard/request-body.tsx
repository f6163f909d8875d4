'use client';

import type { Ref } from 'react';
import { findTokens } from '#lib/prompt/tokens.ts';
import type { SentReferences } from '#lib/storyboard/sent-references.ts';

const COLOURS = { image: 'text-image', element: 'text-element', video: 'text-video' } as const;

/** The text as it is, each number in the colour of its kind and with the name of its reference on hover. */
export function RequestBody({
  text,
  sent,
  label,
  ref,
}: {
  readonly text: string;
  readonly sent: SentReferences;
  readonly label: string;
  readonly ref: Ref<HTMLElement>;
}) {
  const tokens = findTokens(text);
  const ends = tokens.map((token) => token.index + token.text.length);
  const nameOf = (kind: string, number: number) => sent.find(({ token }) => token.kind === kind && token.number === number)?.reference.name;
  return (
    <section
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys.
      tabIndex={0}
      aria-label={label}
      className="max-h-[50dvh] overflow-auto rounded-lg border border-line bg-canvas p-3"
    >
      <pre className="whitespace-pre-wrap break-words pr-20 font-mono text-soft text-xs-plus leading-relaxed">
        {tokens.map(({ index, kind, number, text: written }, place) => (
          <span key={index}>
            {text.slice(ends[place - 1] ?? 0, index)}
            <span className={COLOURS[kind]} title={nameOf(kind, number)}>
              {written}
            </span>
          </span>
        ))}
        {text.slice(ends.at(-1) ?? 0)}
      </pre>
    </section>
  );
}
