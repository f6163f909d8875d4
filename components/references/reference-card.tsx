'use client';

import { ArrowLeft, ArrowRight, Film, Image as ImageIcon, Pin, UserRound, Volume2, VolumeX, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { pictureUrl } from '#components/prompt/mentionable.ts';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor, useIssues } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { placesThatMention } from '#lib/storyboard/reference-use.ts';
import { isTextField } from './incoming-files.ts';
import { NameField } from './name-field.tsx';
import { OverlayButton, SHOWN_WHEN_POINTED_AT } from './overlay-button.tsx';
import { RemoveReference } from './remove-reference.tsx';
import { IMAGE_ROLE_OPTIONS, RoleSelect, VIDEO_ROLE_OPTIONS } from './role-select.tsx';
import { placeAfterStep, type TrayItem } from './tray.ts';

const KIND_TEXT: Readonly<Record<Reference['kind'], string>> = { image: 'text-image', element: 'text-element', video: 'text-video' };

/** One reference: its picture with what can be done to it, its name, its number, and who uses it. Alt and an arrow moves it. */
export function ReferenceCard({ item: { reference, token, use } }: { readonly item: TrayItem }) {
  const editor = useEditor();
  const [losing, setLosing] = useState<readonly string[] | null>(null);
  const isFlagged = useIssues().some(({ place }) => place.at === 'reference' && place.referenceId === reference.id);

  function move(step: 1 | -1) {
    const { references } = editor.getStoryboard();
    const toIndex = placeAfterStep(references, reference.id, step);
    if (toIndex === null) return;
    editor.dispatch({ type: 'move-reference', referenceId: reference.id, toIndex });
    const kin = editor.getStoryboard().references.filter(({ kind }) => kind === reference.kind);
    editor.notices.speak(`${reference.name} is now ${kin.findIndex(({ id }) => id === reference.id) + 1} of ${kin.length}.`);
  }
  function moveByKey(event: KeyboardEvent) {
    // In the name, Alt and an arrow moves the caret by a word.
    if (isTextField(event.target) || !event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowLeft' ? -1 : 1);
  }
  function remove() {
    const places = placesThatMention(editor.getStoryboard(), reference.id);
    if (places.length > 0) setLosing(places);
    else editor.dispatch({ type: 'remove-reference', referenceId: reference.id });
  }

  return (
    <fieldset
      aria-label={reference.name}
      className="group/reference min-w-0"
      onKeyDown={moveByKey}
      {...placeProps({ at: 'reference', referenceId: reference.id })}
    >
      <div
        className={classNames(
          'relative aspect-4/3 overflow-hidden border bg-raised',
          reference.kind === 'element' ? 'rounded-[14px]' : 'rounded-lg',
          isFlagged ? 'border-bad' : 'border-line-strong',
        )}
      >
        <Picture reference={reference} />
        <Role reference={reference} />
        <OverlayButton label={`Remove ${reference.name}`} className="top-1 right-1" onClick={remove}>
          <X />
        </OverlayButton>
        <span className="absolute bottom-1 left-1 flex gap-0.5">
          <OverlayButton label={`Move ${reference.name} earlier`} shortcut="Alt+ArrowLeft" onClick={() => move(-1)}>
            <ArrowLeft />
          </OverlayButton>
          <OverlayButton label={`Move ${reference.name} later`} shortcut="Alt+ArrowRight" onClick={() => move(1)}>
            <ArrowRight />
          </OverlayButton>
        </span>
        <span className="absolute right-1 bottom-1 flex gap-0.5">
          {reference.kind === 'video' && (
            <OverlayButton
              label="Keep original sound"
              pressed={reference.keepOriginalSound}
              onClick={() =>
                editor.dispatch({ type: 'set-keep-original-sound', referenceId: reference.id, keep: !reference.keepOriginalSound })
              }
            >
              {reference.keepOriginalSound ? <Volume2 /> : <VolumeX />}
            </OverlayButton>
          )}
          {isOptional(reference) && (
            <OverlayButton
              label="Always send"
              pressed={reference.pinned}
              onClick={() => editor.dispatch({ type: 'set-pinned', referenceId: reference.id, pinned: !reference.pinned })}
            >
              <Pin />
            </OverlayButton>
          )}
        </span>
      </div>
      <NameField reference={reference} />
      {token && <code className={classNames('block font-mono text-xs leading-[1.3]', KIND_TEXT[reference.kind])}>{token}</code>}
      <small className="block truncate text-faint text-xs">{use}</small>
      {losing && <RemoveReference reference={reference} losing={losing} onClose={() => setLosing(null)} />}
    </fieldset>
  );
}

/** Frames and videos are always sent: a switch that says so would change nothing. */
function isOptional(reference: Reference): boolean {
  return reference.kind === 'element' || (reference.kind === 'image' && reference.role === 'reference');
}

function Picture({ reference }: { readonly reference: Reference }) {
  const url = pictureUrl(reference);
  // biome-ignore lint/performance/noImgElement: a file of our own, whose size is not known before it is here.
  if (url) return <img src={url} alt="" draggable={false} className="size-full object-cover" />;
  const Icon = { image: ImageIcon, element: UserRound, video: Film }[reference.kind];
  return (
    <span aria-hidden="true" className={classNames('grid size-full place-items-center', KIND_TEXT[reference.kind])}>
      <Icon className="size-6 opacity-70" />
    </span>
  );
}

function Role({ reference }: { readonly reference: Reference }) {
  const editor = useEditor();
  if (reference.kind === 'element') return null;
  if (reference.kind === 'video') {
    return (
      <RoleSelect
        value={reference.role}
        options={VIDEO_ROLE_OPTIONS}
        onChange={(role) => editor.dispatch({ type: 'set-role', referenceId: reference.id, role })}
      />
    );
  }
  return (
    <RoleSelect
      value={reference.role}
      options={IMAGE_ROLE_OPTIONS}
      onChange={(role) => editor.dispatch({ type: 'set-role', referenceId: reference.id, role })}
      // A plain reference needs no mark; the choice is there when the card is pointed at.
      className={reference.role === 'reference' ? SHOWN_WHEN_POINTED_AT : ''}
    />
  );
}
