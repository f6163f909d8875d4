/** The options of the settings, each with why it is ruled out where it is. */
import { useTranslations } from 'use-intl/react';
import { ASPECT_RATIOS, type AspectRatio, KINDS, type Kind, MODELS, MODES, type Mode, type Model } from '#lib/storyboard/document.ts';
import type { Ruling, Rulings } from '#lib/storyboard/rulings.ts';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
  readonly disabled?: boolean;
}

export interface SettingOptions {
  readonly models: readonly Option<Model>[];
  readonly modes: readonly Option<Mode>[];
  readonly aspectRatios: readonly Option<AspectRatio>[];
  readonly kinds: readonly (Option<Kind> & { readonly reason?: string })[];
}

/** A native list has no other place for a reason than the option's own line: "4K — not with Kling O1". */
export function useSettingOptions({ modes, aspectRatios, kinds }: Rulings): SettingOptions {
  const t = useTranslations('settings');
  const optionOf = <Value extends string>(option: Option<Value>, ruling: Ruling | null): Option<Value> =>
    ruling === null
      ? option
      : { value: option.value, label: option.label, detail: `— ${t(`ruledOut.${ruling.reason}`, ruling.values)}`, disabled: true };
  return {
    models: MODELS.map((value) => ({ value, label: t(`models.${value}`) })),
    modes: MODES.map((value) =>
      optionOf({ value, label: t(`modes.${value}`), ...(value !== '4k' && { detail: t(`modeSizes.${value}`) }) }, modes[value]),
    ),
    aspectRatios: ASPECT_RATIOS.map((value) => optionOf({ value, label: value }, aspectRatios[value])),
    kinds: KINDS.map((value) => {
      const ruling = kinds[value];
      const option = { value, label: t(`kinds.${value}`) };
      return ruling === null ? option : { ...option, disabled: true, reason: t(`why.${ruling.reason}`, ruling.values) };
    }),
  };
}
