/** The words of the settings, and which of them a model offers. */
import { LIMITS } from '#lib/kling/limits.ts';
import { KINDS, type Kind, MODELS, MODES, type Mode, type Model } from '#lib/storyboard/document.ts';
import type { Limits } from '#lib/storyboard/limits.ts';

const MODE_WORDS: Readonly<Record<Mode, { readonly label: string; readonly detail?: string }>> = {
  standard: { label: 'Standard', detail: '720p' },
  pro: { label: 'Pro', detail: '1080p' },
  '4k': { label: '4K' },
};

const KIND_LABELS: Readonly<Record<Kind, string>> = { storyboard: 'Storyboard', auto: 'Auto shots', single: 'Single' };

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
  readonly disabled?: boolean;
}

export function modelOptions(): Option<Model>[] {
  return MODELS.map((value) => ({ value, label: LIMITS[value].label }));
}

/** A mode the model does not offer says so in its own line: a native list has no other place for the reason. */
export function modeOptions(limits: Limits): Option<Mode>[] {
  return MODES.map((value) =>
    limits.modes.includes(value)
      ? { value, ...MODE_WORDS[value] }
      : { value, label: MODE_WORDS[value].label, detail: `not with ${limits.label}`, disabled: true },
  );
}

export function kindOptions(limits: Limits): Option<Kind>[] {
  return KINDS.map((value) => ({ value, label: KIND_LABELS[value], disabled: !limits.kinds.includes(value) }));
}
