'use client';

import { useTranslations } from 'use-intl/react';
import { plainText } from '#lib/prompt/plain-text.ts';
import { fitPlain } from '#lib/prompt/shorten.ts';
import { type ComparedSetting, type Part, referenceOf, shotOf, type Versions } from '#lib/storyboard/difference.ts';
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';

/** Longer words of a shot are cut in a list of shots, where only their beginning is needed. */
const BEGINNING = 28;

/** What a part is called, and what each version says there, for people. */
export function usePartWords({ mine, theirs }: Versions) {
  const t = useTranslations('conflict');

  /** As in my version; a shot that only the other has counts there. */
  const numberOf = (shotId: string) => {
    const index = (board: Storyboard) => board.shots.findIndex(({ id }) => id === shotId);
    return (index(mine) === -1 ? index(theirs) : index(mine)) + 1;
  };
  const nameOf = (id: string) => (referenceOf(mine, id) ?? referenceOf(theirs, id))?.name ?? null;
  const words = (prompt: string) => plainText(prompt, nameOf);
  const onOff = (isOn: boolean) => t(isOn ? 'on' : 'off');

  const settingOf = ({ settings }: Storyboard, setting: ComparedSetting): string => {
    switch (setting) {
      case 'model':
        return t(`model-${settings.model}`);
      case 'mode':
        return t(`mode-${settings.mode}`);
      case 'aspectRatio':
        return settings.aspectRatio;
      default:
        return onOff(settings[setting]);
    }
  };
  const describe = (reference: Reference | undefined): string => {
    if (!reference) return t('absent');
    const role = reference.kind === 'element' ? 'element' : reference.role;
    return t('reference-value', { name: reference.name, role: t(`role-${role}`) });
  };

  return {
    labelOf(part: Part): string {
      switch (part.at) {
        case 'setting':
          return t(`part-${part.setting}`);
        case 'words':
          return typeof part.target === 'object' ? t('part-words', { number: numberOf(part.target.shotId) }) : t(`part-${part.target}`);
        case 'seconds':
          return t('part-seconds', { number: numberOf(part.shotId) });
        case 'scratch-sound':
          return t('part-scratch-sound', { number: numberOf(part.shotId) });
        case 'reference':
          return t('part-reference', { name: nameOf(part.referenceId) ?? '' });
        default:
          return t(`part-${part.at}`);
      }
    },
    saidOf(part: Part, board: Storyboard): string {
      switch (part.at) {
        case 'title':
          return board.title === '' ? t('empty') : board.title;
        case 'kind':
          return t(`kind-${board.kind}`);
        case 'setting':
          return settingOf(board, part.setting);
        case 'lock':
          return onOff(board.totalLocked);
        case 'shots': {
          const list = board.shots.map(({ prompt }) => beginning(words(prompt)) || t('empty')).join(' · ');
          return t('shot-list', { count: board.shots.length, list });
        }
        case 'words': {
          const said = words(promptAt(board, part.target) ?? '').trim();
          return said === '' ? t('empty') : said;
        }
        case 'seconds':
          return t('seconds', { seconds: shotOf(board, part.shotId)?.seconds ?? 0 });
        case 'scratch-sound':
          return shotOf(board, part.shotId)?.scratchSound?.name ?? t('absent');
        case 'reference':
          return describe(referenceOf(board, part.referenceId));
        case 'tray':
          return board.references.map(({ name }) => name).join(', ');
      }
    },
  };
}

function beginning(words: string): string {
  const plain = words.trim();
  return plain.length <= BEGINNING ? plain : `${fitPlain(plain, BEGINNING).trimEnd()}…`;
}
