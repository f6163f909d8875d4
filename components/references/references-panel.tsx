'use client';

import { ImagePlus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { useStore } from '#lib/client/use-store.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { AddElement } from './add-element.tsx';
import { AddImage } from './add-image.tsx';
import { AddVideo } from './add-video.tsx';
import { ACCEPTED_IMAGES } from './incoming-files.ts';
import { PendingCard } from './pending-card.tsx';
import { ReferenceCard } from './reference-card.tsx';
import { Tile } from './tile.tsx';
import { sameTray, trayCount, trayOf } from './tray.ts';
import { uploadFile } from './upload-file.ts';
import { createUploads } from './uploads.ts';
import { useAddImage } from './use-add-image.ts';
import { useIncomingImages } from './use-incoming-images.ts';

/** The tray: what the prompts may name. Pictures come in by dialog, by drop on it, or by paste anywhere on the page. */
export function ReferencesPanel({ className }: { readonly className?: string }) {
  const editor = useEditor();
  const addImage = useAddImage();
  const tray = useStoryboard(trayOf, sameTray);
  const count = useStoryboard((board) => trayCount(board, LIMITS[board.settings.model]));
  const [uploads] = useState(() =>
    createUploads({
      upload: uploadFile,
      makeId: editor.makeId,
      onStored: addImage,
      objectUrls: { create: (file) => URL.createObjectURL(file), revoke: (url) => URL.revokeObjectURL(url) },
    }),
  );
  const pending = useStore(uploads, (images) => images);
  const { isOver, dropHandlers } = useIncomingImages(uploads.add);
  const cards = (kind: Reference['kind']) =>
    tray.filter(({ reference }) => reference.kind === kind).map((item) => <ReferenceCard key={item.reference.id} item={item} />);
  const elements = cards('element');

  return (
    <section
      aria-label="References"
      {...placeProps({ at: 'references' })}
      {...dropHandlers}
      className={classNames('relative', isOver && 'outline-2 outline-accent-text -outline-offset-4', className)}
    >
      <header className="mb-2 flex h-7 items-center gap-2">
        <h2 className="font-semibold text-sm-plus">References</h2>
        <span className="text-faint text-sm">{count}</span>
        <span className="ml-auto">
          <AddImage onFiles={uploads.add} />
        </span>
      </header>
      <Kind title="Images">
        {cards('image')}
        {pending.map((image) => (
          <PendingCard key={image.id} image={image} onRetry={() => uploads.retry(image.id)} onRemove={() => uploads.remove(image.id)} />
        ))}
        <Tile onClick={() => browse(uploads.add)} icon={<ImagePlus />}>
          Drop, paste
          <br />
          or browse
        </Tile>
      </Kind>
      <Kind title="Elements" add={<AddElement />}>
        {elements.length > 0 ? elements : <Hint>Characters, places and things kept in your account, by their ID.</Hint>}
      </Kind>
      <Kind title="Video">
        {cards('video')}
        <AddVideo />
      </Kind>
    </section>
  );
}

function Kind({ title, add, children }: { readonly title: string; readonly add?: ReactNode; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="not-last:mb-3.5">
      <div className="mb-1.5 flex h-[22px] items-center justify-between">
        <h3 id={titleId} className="font-medium text-faint text-xs">
          {title}
        </h3>
        {add}
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2.5">{children}</div>
    </section>
  );
}

function Hint({ children }: { readonly children: ReactNode }) {
  return <p className="col-span-full text-faint text-xs-plus">{children}</p>;
}

/** The system's own file dialog, without a field on the page. */
function browse(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, accept: ACCEPTED_IMAGES });
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  input.click();
}
