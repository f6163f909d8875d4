'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { ChevronDown } from '#components/ui/icons.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import {
  IMAGE_ROLES,
  type ImageReference,
  type ImageRole,
  type Storyboard,
  VIDEO_ROLES,
  type VideoReference,
  type VideoRole,
} from '#lib/storyboard/document.ts';
import { type Ruling, rulings } from '#lib/storyboard/rulings.ts';
import { SHOWN_WHEN_POINTED_AT } from './overlay-button.tsx';

/** The role as a small mark on the picture that can be changed in place. What the other choices rule out says why. */
export function RoleSelect({ reference }: { readonly reference: ImageReference | VideoReference }) {
  const editor = useEditor();
  const t = useTranslations('references');
  const why = useTranslations('settings.ruledOut');
  const roles = useStoryboard((board) => rolesOf(board, reference.kind), sameRoles);
  return (
    <span className="absolute top-1.5 left-1.5 inline-flex max-w-[calc(100%-36px)] rounded-[5px] text-2xs has-focus-visible:outline-2 has-focus-visible:outline-accent-text">
      <span
        aria-hidden="true"
        className={classNames(
          'inline-flex min-w-0 items-center gap-0.5 rounded-[5px] bg-black/66 py-px pr-1 pl-1.5 text-white',
          // A plain reference needs no mark; the choice is there when the card is pointed at.
          reference.role === 'reference' && SHOWN_WHEN_POINTED_AT,
        )}
      >
        <span className="truncate">{t(`roles.${reference.role}`)}</span>
        <ChevronDown className="icon-2.5 flex-none" />
      </span>
      <select
        aria-label={t('role')}
        value={reference.role}
        onChange={({ currentTarget }) => {
          const chosen = roles.find(({ role }) => role === currentTarget.value);
          if (chosen) editor.dispatch({ type: 'set-role', referenceId: reference.id, role: chosen.role });
        }}
        className="absolute inset-0 size-full cursor-pointer appearance-none bg-panel text-base text-ink opacity-0"
      >
        {roles.map(({ role, ruling }) => (
          <option key={role} value={role} disabled={ruling !== null && role !== reference.role}>
            {ruling ? t('roleRuledOut', { role: t(`roles.${role}`), why: why(ruling.reason, ruling.values) }) : t(`roles.${role}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface RoleChoice {
  readonly role: ImageRole | VideoRole;
  /** Why it cannot be chosen now, or null. */
  readonly ruling: Ruling | null;
}

function rolesOf(board: Storyboard, kind: 'image' | 'video'): readonly RoleChoice[] {
  const { imageRoles, videoRoles } = rulings(board, LIMITS[board.settings.model]);
  return kind === 'image'
    ? IMAGE_ROLES.map((role) => ({ role, ruling: imageRoles[role] }))
    : VIDEO_ROLES.map((role) => ({ role, ruling: videoRoles[role] }));
}

function sameRoles(one: readonly RoleChoice[], other: readonly RoleChoice[]): boolean {
  return one.every(({ ruling }, index) => {
    const match = other[index]?.ruling;
    return ruling?.reason === match?.reason && ruling?.values.model === match?.values.model;
  });
}
