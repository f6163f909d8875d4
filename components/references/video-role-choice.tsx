'use client';

import { useTranslations } from 'use-intl/react';
import { Select } from '#components/ui/select.tsx';
import { useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import { VIDEO_ROLES, type VideoRole } from '#lib/storyboard/document.ts';
import { rulings } from '#lib/storyboard/rulings.ts';

/** What the video is for, before it is added. A role that the kind of the storyboard rules out says why. */
export function VideoRoleChoice({ role, onChange }: { readonly role: VideoRole; readonly onChange: (role: VideoRole) => void }) {
  const t = useTranslations('videos');
  const roles = useTranslations('references');
  const why = useTranslations('settings.ruledOut');
  const board = useStoryboard((current) => current);
  const { videoRoles } = rulings(board, LIMITS[board.settings.model]);
  const options = VIDEO_ROLES.map((value) => {
    const ruling = videoRoles[value];
    const label = roles(`roles.${value}`);
    return ruling
      ? { value, disabled: true, label: roles('roleRuledOut', { role: label, why: why(ruling.reason, ruling.values) }) }
      : { value, label };
  });
  return (
    <div className="flex items-center justify-between gap-3 text-dim text-sm">
      <span aria-hidden="true">{t('role')}</span>
      <span className="flex min-w-0 flex-col items-end gap-1">
        <Select label={t('role')} value={role} options={options} onChange={onChange} />
        <span className="text-right text-faint text-xs">{t(`roleHints.${role}`)}</span>
      </span>
    </div>
  );
}
