import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Combine, Trash2 } from '#components/ui/icons.tsx';
import { NumberStepper } from '#components/ui/number-stepper.tsx';
import { shotHue } from '#components/ui/shot-hue.ts';
import { fromRaw, toRaw } from '#lib/prompt/raw.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { trayNumbers } from '#lib/storyboard/import/tray-numbers.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { shotSecondsRange } from '#lib/timing/trade.ts';
import type { CorrectDraft } from './use-import.ts';

/** The shots that were read, each with its words and seconds to correct. */
export function ShotRows({ board, correct }: { readonly board: Storyboard; readonly correct: CorrectDraft }) {
  const t = useTranslations('imports');
  const seconds = board.shots.map((shot) => shot.seconds);
  if (board.kind !== 'storyboard') {
    const prompt = board.kind === 'auto' ? board.autoPrompt : board.singlePrompt;
    return <Words label={t('one-prompt')} board={board} prompt={prompt} target={board.kind} correct={correct} rows={5} />;
  }
  return (
    <ol className="flex flex-col gap-2.5">
      {board.shots.map((shot, index) => (
        <li key={shot.id} className="relative pl-3.5" style={shotHue(index)}>
          <span aria-hidden="true" className="absolute inset-y-1 left-0 w-[3px] rounded-full bg-shot" />
          <div className="mb-1 flex items-center gap-2">
            <span className="font-semibold text-shot-number text-sm-plus">{t('shot', { number: index + 1 })}</span>
            <NumberStepper
              label={t('seconds-of', { number: index + 1 })}
              value={shot.seconds}
              {...shotSecondsRange(seconds, index, board)}
              onChange={(value) => correct({ type: 'set-shot-seconds', shotId: shot.id, seconds: value })}
            />
            <span className="flex-1" />
            {index + 1 < board.shots.length && (
              <IconButton
                label={t('merge-next', { number: index + 1 })}
                small
                tip={{ align: 'end' }}
                onClick={() => correct({ type: 'merge-shot', shotId: shot.id })}
              >
                <Combine />
              </IconButton>
            )}
            {board.shots.length > 1 && (
              <IconButton
                label={t('leave-out', { number: index + 1 })}
                small
                tip={{ align: 'end' }}
                onClick={() => correct({ type: 'delete-shot', shotId: shot.id })}
              >
                <Trash2 />
              </IconButton>
            )}
          </div>
          <Words
            label={t('words', { number: index + 1 })}
            board={board}
            prompt={shot.prompt}
            target={{ shotId: shot.id }}
            correct={correct}
            rows={2}
          />
        </li>
      ))}
    </ol>
  );
}

/** Mentions stand as raw tokens, numbered as the pictures below stand; the editor shows them as chips. */
function Words({
  label,
  board,
  prompt,
  target,
  correct,
  rows,
}: {
  readonly label: string;
  readonly board: Storyboard;
  readonly prompt: string;
  readonly target: PromptTarget;
  readonly correct: CorrectDraft;
  readonly rows: number;
}) {
  const { tokenOf, referenceForToken } = trayNumbers(board.references);
  return (
    <textarea
      aria-label={label}
      rows={rows}
      value={toRaw(prompt, tokenOf)}
      onChange={(event) => correct({ type: 'set-prompt', target, prompt: fromRaw(event.currentTarget.value, referenceForToken) })}
      className="field-sizing-content max-h-48 w-full resize-none rounded-[9px] border border-line-strong bg-canvas px-3 py-2 text-base text-ink leading-normal"
    />
  );
}
