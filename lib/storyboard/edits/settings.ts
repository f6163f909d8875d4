/**
 * Settings. Switching the kind or the model loses nothing: each kind keeps its own words, and what is ruled out is put
 * aside by `settle`. Whoever chooses a setting has decided: what was put aside of it is let go.
 */
import { ok, type Result } from '#lib/kernel/result.ts';
import { type Aside, type ImpliableSetting, NOTHING_ASIDE, type Settings, type Storyboard } from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { spelledOut } from './plan.ts';

type Edited = Result<Storyboard, EditRefusal>;
export type SettingIntent = Extract<
  Intent,
  { type: 'set-kind' | 'set-model' | 'set-mode' | 'set-aspect-ratio' | 'set-sound' | 'set-watermark' }
>;

export function changeSetting(board: Storyboard, intent: SettingIntent): Edited {
  switch (intent.type) {
    case 'set-kind': {
      const decided = letGo(board, 'kind');
      return ok(decided.kind === intent.kind ? decided : { ...decided, kind: intent.kind });
    }
    case 'set-model':
      return ok(withSettings(board, { model: intent.model }));
    case 'set-mode':
      return ok(withSettings(letGo(board, 'mode'), { mode: intent.mode }, 'mode'));
    case 'set-aspect-ratio':
      return ok(withSettings(board, { aspectRatio: intent.aspectRatio }, 'aspectRatio'));
    case 'set-sound':
      return ok(withSettings(letGo(board, 'sound'), { sound: intent.sound }, 'sound'));
    case 'set-watermark':
      return ok(withSettings(board, { watermark: intent.watermark }));
  }
}

function letGo(board: Storyboard, part: keyof Aside): Storyboard {
  if (board.aside[part] === NOTHING_ASIDE[part]) return board;
  return { ...board, aside: { ...board.aside, [part]: NOTHING_ASIDE[part] } };
}

function withSettings(board: Storyboard, change: Partial<Settings>, said?: ImpliableSetting): Storyboard {
  const base = said ? spelledOut(board.settings, said) : board.settings;
  const changed = { ...base, ...change };
  const same = base === board.settings && Object.entries(change).every(([key, value]) => base[key as keyof Settings] === value);
  return same ? board : { ...board, settings: changed };
}
