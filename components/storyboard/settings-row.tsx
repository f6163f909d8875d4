'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { Layers, RectangleHorizontal, RectangleVertical, Square, Stamp } from '#components/ui/icons.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { sameContent } from '#lib/client/same-content.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { AspectRatio } from '#lib/storyboard/document.ts';
import { rulings } from '#lib/storyboard/rulings.ts';
import { SettingNotes } from './setting-notes.tsx';
import { useSettingOptions } from './setting-options.ts';
import { SoundSwitch } from './sound-switch.tsx';

const RATIO_ICONS: Readonly<Record<AspectRatio, typeof Square>> = {
  '16:9': RectangleHorizontal,
  '9:16': RectangleVertical,
  '1:1': Square,
};

/** Model, mode, ratio, sound, watermark and kind. What a choice rules out is there, disabled, and says why. */
export function SettingsRow({ className }: { readonly className?: string }) {
  const t = useTranslations('settings');
  const editor = useEditor();
  const id = useId();
  const settings = useStoryboard((board) => board.settings);
  const kind = useStoryboard((board) => board.kind);
  const ruled = useStoryboard((board) => rulings(board, LIMITS[board.settings.model]), sameContent);
  const options = useSettingOptions(ruled);
  const RatioIcon = RATIO_ICONS[settings.aspectRatio];
  const { min, max } = LIMITS[settings.model].durationSeconds;
  const modelTakes = t(`modelTakes.${settings.model}`, { min: String(min), max: String(max) });
  const { aspectRatio: ratio } = ruled;
  const ratioReason = ratio === null ? null : t(`why.${ratio.reason}`, ratio.values);

  return (
    <div className={className}>
      <div className="flex flex-wrap items-center gap-2 lg:gap-1.5">
        <span {...placeProps({ at: 'setting', setting: 'model' })} {...tooltip(modelTakes, { align: 'start' })}>
          <Select
            label={t('model')}
            icon={<Layers />}
            value={settings.model}
            options={options.models}
            describedBy={`${id}-model`}
            onChange={(model) => editor.dispatch({ type: 'set-model', model })}
          />
          <VisuallyHidden id={`${id}-model`}>{modelTakes}</VisuallyHidden>
        </span>
        <span {...placeProps({ at: 'setting', setting: 'mode' })}>
          <Select
            label={t('mode')}
            value={settings.mode}
            options={options.modes}
            onChange={(mode) => editor.dispatch({ type: 'set-mode', mode })}
          />
        </span>
        <span {...placeProps({ at: 'setting', setting: 'aspectRatio' })} {...(ratioReason !== null && tooltip(ratioReason))}>
          <Select
            label={t('aspectRatio')}
            icon={<RatioIcon />}
            value={settings.aspectRatio}
            options={options.aspectRatios}
            disabled={ratio !== null}
            {...(ratio !== null && { face: t(`ruledOut.${ratio.reason}`, ratio.values), describedBy: `${id}-ratio` })}
            onChange={(aspectRatio) => editor.dispatch({ type: 'set-aspect-ratio', aspectRatio })}
          />
          {ratioReason !== null && <VisuallyHidden id={`${id}-ratio`}>{ratioReason}</VisuallyHidden>}
        </span>
        <SoundSwitch ruling={ruled.sound} />
        <Switch
          label={t('watermark')}
          checked={settings.watermark}
          {...tooltip(t('watermarkMeaning'))}
          onChange={(watermark) => editor.dispatch({ type: 'set-watermark', watermark })}
          className="aria-checked:[&_.icon]:text-accent-text"
        >
          <Stamp />
          <span className="lg:hidden">{t('watermark')}</span>
        </Switch>
        <span className={classNames('lg:ml-auto')} {...placeProps({ at: 'setting', setting: 'kind' })}>
          <Segmented
            label={t('kind')}
            value={kind}
            options={options.kinds}
            onChange={(next) => editor.dispatch({ type: 'set-kind', kind: next })}
          />
        </span>
      </div>
      <SettingNotes ruled={ruled} modelTakes={modelTakes} className="mt-3 lg:hidden" />
    </div>
  );
}
