'use client';

import { Layers, RectangleHorizontal, RectangleVertical, Square, Volume2, VolumeX } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { ASPECT_RATIOS, type AspectRatio } from '#lib/storyboard/document.ts';
import { kindOptions, modelOptions, modeOptions } from './setting-options.ts';

const RATIO_ICONS: Readonly<Record<AspectRatio, typeof Square>> = {
  '16:9': RectangleHorizontal,
  '9:16': RectangleVertical,
  '1:1': Square,
};

/** Model, mode, ratio, sound and kind. What the chosen model does not offer is there, disabled, and says why. */
export function SettingsRow({ className }: { readonly className?: string }) {
  const editor = useEditor();
  const reasonId = useId();
  const settings = useStoryboard((board) => board.settings);
  const kind = useStoryboard((board) => board.kind);
  const limits = LIMITS[settings.model];
  const RatioIcon = RATIO_ICONS[settings.aspectRatio];
  const kindReason = limits.kinds.length < 3 ? `${limits.label} makes single videos only.` : null;
  const soundReason = limits.sound ? null : `${limits.label} makes no sound.`;

  return (
    <div className={classNames('flex flex-wrap items-center gap-2', className)}>
      <span {...placeProps({ at: 'setting', setting: 'model' })}>
        <Select
          label="Model"
          icon={<Layers />}
          value={settings.model}
          options={modelOptions()}
          onChange={(model) => editor.dispatch({ type: 'set-model', model })}
        />
      </span>
      <span {...placeProps({ at: 'setting', setting: 'mode' })}>
        <Select
          label="Mode"
          value={settings.mode}
          options={modeOptions(limits)}
          onChange={(mode) => editor.dispatch({ type: 'set-mode', mode })}
        />
      </span>
      <span {...placeProps({ at: 'setting', setting: 'aspectRatio' })}>
        <Select
          label="Aspect ratio"
          icon={<RatioIcon />}
          value={settings.aspectRatio}
          options={ASPECT_RATIOS.map((value) => ({ value, label: value, disabled: !limits.aspectRatios.includes(value) }))}
          onChange={(aspectRatio) => editor.dispatch({ type: 'set-aspect-ratio', aspectRatio })}
        />
      </span>
      <span {...placeProps({ at: 'setting', setting: 'sound' })} {...(soundReason === null ? {} : tooltip(soundReason))}>
        <Switch
          label="Sound"
          checked={settings.sound}
          // A sound that is on where it cannot be is what the check's fix is about: it can always be turned off.
          disabled={!limits.sound && !settings.sound}
          aria-describedby={soundReason === null ? undefined : `${reasonId}-sound`}
          onChange={(sound) => editor.dispatch({ type: 'set-sound', sound })}
        >
          {settings.sound ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
          {settings.sound ? 'Sound on' : 'Sound off'}
        </Switch>
        {soundReason !== null && <VisuallyHidden id={`${reasonId}-sound`}>{soundReason}</VisuallyHidden>}
      </span>
      <span
        className="lg:ml-auto"
        {...placeProps({ at: 'setting', setting: 'kind' })}
        {...(kindReason === null ? {} : tooltip(kindReason, { align: 'end' }))}
      >
        <Segmented
          label="Kind"
          value={kind}
          options={kindOptions(limits)}
          {...(kindReason !== null && { describedBy: `${reasonId}-kind` })}
          onChange={(next) => editor.dispatch({ type: 'set-kind', kind: next })}
        />
        {kindReason !== null && <VisuallyHidden id={`${reasonId}-kind`}>{kindReason}</VisuallyHidden>}
      </span>
    </div>
  );
}
