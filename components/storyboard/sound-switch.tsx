'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Volume2, VolumeX } from '#components/ui/icons.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import type { Ruling } from '#lib/storyboard/rulings.ts';

/** Ruled out, it can still be reached, and says why on hover, on focus and when it is pressed. */
export function SoundSwitch({ ruling }: { readonly ruling: Ruling | null }) {
  const t = useTranslations('settings');
  const editor = useEditor();
  const reasonId = useId();
  const sound = useStoryboard((board) => board.settings.sound);
  const reason = ruling === null ? null : t(`why.${ruling.reason}`, ruling.values);
  return (
    <span {...placeProps({ at: 'setting', setting: 'sound' })}>
      <Switch
        label={t('sound')}
        checked={sound}
        aria-disabled={reason !== null || undefined}
        aria-describedby={reason === null ? undefined : reasonId}
        {...(reason !== null && tooltip(reason))}
        onChange={(wanted) => {
          if (reason === null) editor.dispatch({ type: 'set-sound', sound: wanted });
          else editor.notices.tell(reason);
        }}
        className="aria-disabled:text-faint aria-disabled:hover:bg-transparent"
      >
        {sound ? <Volume2 /> : <VolumeX />}
        {sound ? t('soundOn') : t('soundOff')}
      </Switch>
      {reason !== null && <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>}
    </span>
  );
}
