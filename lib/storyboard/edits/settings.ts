/**
 * Settings. Switching the kind or the model loses nothing: each kind keeps its own words, and what a model does not take
 * stays in place and is listed by `check`, so that switching back brings everything back.
 */
import { ok, type Result } from '#lib/kernel/result.ts';
import type { ImpliableSetting, Settings, Storyboard } from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { spelledOut } from './plan.ts';

type Edited = Result<Storyboard, EditRefusal>;
export type SettingIntent = Extract<
  Intent,
  { type: 'set-kind' | 'set-model' | 'set-mode' | 'set-aspect-ratio' | 'set-sound' | 'set-watermark' }
>;

export function changeSetting(board: Storyboard, intent: SettingIntent): Edited {
  switch (intent.type) {
    case 'set-kind':
      return ok(board.kind === intent.kind ? board : { ...board, kind: intent.kind });
    case 'set-model':
      return ok(withSettings(board, { model: intent.model }));
    case 'set-mode':
      return ok(withSettings(board, { mode: intent.mode }, 'mode'));
    case 'set-aspect-ratio':
      return ok(withSettings(board, { aspectRatio: intent.aspectRatio }, 'aspectRatio'));
    case 'set-sound':
      return ok(withSettings(board, { sound: intent.sound }, 'sound'));
    case 'set-watermark':
      return ok(withSettings(board, { watermark: intent.watermark }));
  }
}

function withSettings(board: Storyboard, change: Partial<Settings>, said?: ImpliableSetting): Storyboard {
  const base = said ? spelledOut(board.settings, said) : board.settings;
  const changed = { ...base, ...change };
  const same = base === board.settings && Object.entries(change).every(([key, value]) => base[key as keyof Settings] === value);
  return same ? board : { ...board, settings: changed };
}
