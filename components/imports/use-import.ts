'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { edit } from '#lib/storyboard/edit.ts';
import type { ImportDraft } from '#lib/storyboard/import/draft.ts';
import { detectFormat, type ImportFormat } from '#lib/storyboard/import/format.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { readText } from './read-text.ts';

/** Longer files are not put into the text box, which would stop answering. */
const LONGEST_SHOWN_BYTES = 200 * 1024;
const MAX_BYTES = 100 * 1024 * 1024;

/**
 * The way through the dialog:
 *
 *   paste ──continue──► reading ──read──► correct ──make or replace──► (the dialog is done)
 *     ▲                    └─refused──► paste, with the text kept and the reason
 *     └────────────────back──────────────┘
 */
export function useImport(begin: 'anything' | 'script') {
  const t = useTranslations('imports');
  const failureWords = useFailureWords();
  const [text, setText] = useState('');
  /** A file too long to be shown; it is read instead of the text. */
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<ImportFormat | null>(begin === 'script' ? 'script' : null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  const latest = useRef(0);

  async function read() {
    const number = ++latest.current;
    setRefusal(null);
    setReading(true);
    const answer = await readText(file ?? text, format);
    if (number !== latest.current) return;
    setReading(false);
    if (answer.ok) setDraft(answer.value);
    else setRefusal(failureWords(answer.error));
  }

  async function take(given: File) {
    setRefusal(null);
    if (given.size > MAX_BYTES) return setRefusal(t('too-large', { name: given.name }));
    if (/^(image|video|audio)\//.test(given.type)) return setRefusal(t('not-text', { name: given.name }));
    if (given.size > LONGEST_SHOWN_BYTES) return setFile(given);
    setFile(null);
    setText(await given.text());
  }

  return {
    text,
    write(words: string) {
      setText(words);
      setRefusal(null);
    },
    file,
    dropFile: () => setFile(null),
    take: (given: File) => void take(given),
    format,
    setFormat,
    detected: file === null && text.trim() !== '' ? detectFormat(text) : null,
    refusal,
    isReading,
    canRead: !isReading && (file !== null || text.trim() !== ''),
    read: () => void read(),
    draft,
    /** Corrections are the editor's own edits, so the draft stays a storyboard that holds together. */
    correct(intent: Intent) {
      if (draft === null) return;
      const result = edit(draft.storyboard, intent);
      if (result.ok) setDraft({ ...draft, storyboard: result.value });
    },
    back() {
      latest.current += 1;
      setDraft(null);
    },
    refuse: setRefusal,
  };
}

export type ImportState = ReturnType<typeof useImport>;
export type CorrectDraft = (intent: Intent) => void;
