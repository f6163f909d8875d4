'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { Ellipsis, Pin, Volume2, VolumeX, X } from '#components/ui/icons.tsx';
import { useEditor, useIssues } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { useStore } from '#lib/client/use-store.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { type MentioningPlaces, placesThatMention } from '#lib/storyboard/reference-use.ts';
import { CardMenu, RemoveReference } from './card-later.ts';
import { CardPicture } from './card-picture.tsx';
import { isTextField } from './incoming-files.ts';
import { NameField } from './name-field.tsx';
import { OverlayButton } from './overlay-button.tsx';
import { PictureNotes } from './picture-notes.tsx';
import { removeCard } from './remove-card.ts';
import { RoleSelect } from './role-select.tsx';
import { placeAfterStep, type TrayItem } from './tray.ts';
import type { TrayDrag } from './tray-drag.ts';
import { UploadBar } from './upload-bar.tsx';
import type { PendingImage } from './uploads.ts';
import { VideoNotes } from './video-notes.tsx';

const KIND_TEXT: Readonly<Record<Reference['kind'], string>> = { image: 'text-image', element: 'text-element', video: 'text-video' };

/**
 * One reference: its picture with what can be done to it, its name, its number, and who uses it. Dragged by its picture
 * it moves, or becomes a mention; Alt and an arrow moves it too.
 */
export function ReferenceCard({
  item: { reference, token, use },
  drag,
  incoming,
}: {
  readonly item: TrayItem;
  readonly drag: TrayDrag;
  /** A picture on its way into this one's place. */
  readonly incoming?: PendingImage | undefined;
}) {
  const editor = useEditor();
  const t = useTranslations('references');
  const card = useRef<HTMLFieldSetElement>(null);
  const [losing, setLosing] = useState<MentioningPlaces | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const isFlagged = useIssues().some(({ place }) => place.at === 'reference' && place.referenceId === reference.id);
  const mark = useStore(drag.mark, (current) => (current?.id === reference.id ? current.side : null));

  function move(step: 1 | -1) {
    const { references } = editor.getStoryboard();
    const toIndex = placeAfterStep(references, reference.id, step);
    if (toIndex === null) return;
    // The browser drops the focus of an element that is moved in the page.
    const focused = document.activeElement;
    editor.dispatch({ type: 'move-reference', referenceId: reference.id, toIndex });
    requestAnimationFrame(() => focused instanceof HTMLElement && card.current?.contains(focused) && focused.focus());
    const kin = editor.getStoryboard().references.filter(({ kind }) => kind === reference.kind);
    const place = kin.findIndex(({ id }) => id === reference.id) + 1;
    editor.notices.speak(t('moved', { name: reference.name, place: String(place), count: String(kin.length) }));
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
    if (places.shots.length + places.prompts.length > 0) setLosing(places);
    else removeCard(editor, reference);
  }

  return (
    <fieldset
      ref={card}
      aria-label={reference.name}
      className="group/reference relative min-w-0"
      onKeyDown={moveByKey}
      onDragOver={(event) => drag.over(event, reference)}
      onDragLeave={(event) => drag.leave(event, reference)}
      onDrop={(event) => drag.drop(event, reference)}
      {...placeProps({ at: 'reference', referenceId: reference.id })}
    >
      {mark && (
        <span
          aria-hidden="true"
          className={classNames(
            'absolute inset-y-0 z-10 w-[3px] rounded-full bg-accent',
            mark === 'before' ? '-left-[7px]' : '-right-[7px]',
          )}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu and the keys do what a drag does. */}
      <div
        draggable
        onDragStart={(event) => drag.start(event, reference)}
        onDragEnd={drag.end}
        className={classNames(
          'relative aspect-4/3 cursor-grab overflow-hidden border bg-raised active:cursor-grabbing',
          reference.kind === 'element' ? 'rounded-[14px]' : 'rounded-lg',
          isFlagged ? 'border-bad' : 'border-line-strong',
        )}
      >
        <CardPicture reference={reference} />
        {incoming && <UploadBar image={incoming} />}
        {reference.kind !== 'element' && <RoleSelect reference={reference} />}
        <OverlayButton label={t('remove', { name: reference.name })} className="top-1 right-1" onClick={remove}>
          <X />
        </OverlayButton>
        <OverlayButton
          ref={more}
          label={t('more', { name: reference.name })}
          className="bottom-1 left-1"
          expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Ellipsis />
        </OverlayButton>
        <span className="absolute right-1 bottom-1 flex gap-0.5">
          {reference.kind === 'video' && (
            <OverlayButton
              label={t('keepSound')}
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
              label={t('alwaysSend')}
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
      <small className="block truncate text-faint text-xs">
        {t(`use.${use.key}`, { count: use.shots.length, list: use.shots.join(', ') })}
      </small>
      {reference.kind === 'image' && <PictureNotes reference={reference} />}
      {reference.kind === 'video' && <VideoNotes reference={reference} />}
      {isMenuOpen && <CardMenu reference={reference} anchor={more} onMove={move} onRemove={remove} onClose={() => setMenuOpen(false)} />}
      {losing && <RemoveReference reference={reference} losing={losing} onClose={() => setLosing(null)} />}
    </fieldset>
  );
}

/** Frames and videos are always sent: a switch that says so would change nothing. */
function isOptional(reference: Reference): boolean {
  return reference.kind === 'element' || (reference.kind === 'image' && reference.role === 'reference');
}
