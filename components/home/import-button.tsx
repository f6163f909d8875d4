'use client';

import { Import } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { HomeActions } from './home-actions.ts';

/** Well above any storyboard: the document holds words and names of files, never the files themselves. */
const MAX_FILE_BYTES = 1024 * 1024;

/** Opens a storyboard file (JSON) from the computer as a new storyboard. A refusal is handed to `onRefused` as a sentence. */
export function ImportButton({
  importFile,
  onRefused,
}: {
  readonly importFile: HomeActions['importFile'];
  readonly onRefused: (sentence: string | null) => void;
}) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isReading, startReading] = useTransition();

  function read(file: File) {
    onRefused(null);
    if (file.size > MAX_FILE_BYTES) {
      onRefused(`“${file.name}” was not imported: it is too large to be a storyboard file. Nothing was changed.`);
      return;
    }
    startReading(async () => {
      const answer = await importFile(await file.text());
      if ('id' in answer) router.push(`/storyboards/${answer.id}`);
      else onRefused(`“${file.name}” was not imported. ${answer.sentence}`);
    });
  }

  return (
    <>
      <Button size="large" disabled={isReading} onClick={() => input.current?.click()}>
        <Import />
        <b>{isReading ? 'Importing…' : 'Import'}</b>
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Storyboard file"
        className="hidden"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Cleared, so that choosing the same file again after mending it counts as a choice.
          event.currentTarget.value = '';
          if (file) read(file);
        }}
      />
    </>
  );
}
