'use client';

import { ImagePlus, Wand } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { useStore } from '#lib/client/use-store.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { AddElement } from './add-element.tsx';
import { AddImage } from './add-image.tsx';
import { AddVideo } from './add-video.tsx';
import { browse, type Incoming } from './incoming-files.ts';
import { lookAtAddress, unseenAddresses } from './look-at-address.ts';
import { mendableWithoutAsking, mendPictures } from './mend-picture.ts';
import { OpenLibrary } from './open-library.tsx';
import { PendingCard } from './pending-card.tsx';
import { PictureDialogs } from './picture-dialogs.tsx';
import { ReferenceCard } from './reference-card.tsx';
import { Tile } from './tile.tsx';
import { sameTray, trayCount, trayOf } from './tray.ts';
import { createTrayDrag } from './tray-drag.ts';
import { uploadFile } from './upload-file.ts';
import { createUploads } from './uploads.ts';
import { useAddImage } from './use-add-image.ts';
import { useIncoming } from './use-incoming.ts';
import { useLeavingQuestion } from './use-leaving-question.ts';
import { VideoPendingCard } from './video-pending-card.tsx';
import { videoUploads } from './video-uploads.ts';

/**
 * The tray: what the prompts may name. Pictures come in by dialog, and by drop or paste anywhere on the page, also while
 * the tray itself is not there (`isThere`), as on a phone that has not opened it yet.
 */
export function ReferencesPanel({ isThere }: { readonly isThere: boolean }) {
  const editor = useEditor();
  const t = useTranslations('references');
  const addImage = useAddImage();
  const tray = useStoryboard(trayOf, sameTray);
  const { counts, count, most } = useStoryboard((board) => trayCount(board, LIMITS[board.settings.model]), sameCount);
  const [uploads] = useState(() =>
    createUploads({
      upload: uploadFile,
      makeId: editor.makeId,
      onStored: addImage,
      objectUrls: { create: (file) => URL.createObjectURL(file), revoke: (url) => URL.revokeObjectURL(url) },
    }),
  );
  const [drag] = useState(() => createTrayDrag(editor));
  const videoNames = useTranslations('videos');
  const videoLine = videoUploads(editor, videoNames('fallbackName'));
  const pending = useStore(uploads, (images) => images);
  const pendingVideos = useStore(videoLine, (videos) => videos);
  const isOver = useIncoming(take);
  useLeavingQuestion([...pending, ...pendingVideos].some(({ state }) => state !== 'failed'));
  useUnseenAddresses();

  function take({ images, videos, others }: Incoming) {
    if (others.length > 0) editor.notices.tell(t('onlyPictures'), 'bad');
    if (images.length + videos.length === 0) return;
    // On a phone the tray may be away: what was just given is to be seen.
    editor.panel.set('references');
    if (images.length > 0) uploads.add(images);
    if (videos.length > 0) videoLine.add(videos);
  }
  const cards = (kind: Reference['kind']) =>
    tray
      .filter(({ reference }) => reference.kind === kind)
      .map((item) => (
        <ReferenceCard
          key={item.reference.id}
          item={item}
          drag={drag}
          incoming={pending.find(({ replaces, state }) => replaces === item.reference.id && state !== 'failed')}
        />
      ));
  const shownApart = pending.filter(
    ({ replaces, state }) => state === 'failed' || replaces === null || !tray.some(({ reference }) => reference.id === replaces),
  );

  return (
    <section aria-label={t('title')} {...placeProps({ at: 'references' })} className="relative">
      {isThere && (
        <>
          <header className="mb-2 flex h-7 items-center gap-2">
            <h2 className="font-semibold text-sm-plus">{t('title')}</h2>
            <span className="text-faint text-sm">{t(`count.${counts}`, { count: String(count), most: String(most) })}</span>
            <span className="ml-auto flex items-center gap-0.5">
              <OpenLibrary />
              <AddImage onFiles={uploads.add} />
            </span>
          </header>
          <Kind title={t('kinds.image')} add={<FixAll />}>
            {cards('image')}
            {shownApart.map((image) => (
              <PendingCard key={image.id} image={image} uploads={uploads} />
            ))}
            <Tile onClick={() => browse(uploads.add)} icon={<ImagePlus />}>
              {t('dropHere')}
            </Tile>
          </Kind>
          <Kind title={t('kinds.element')} add={<AddElement />}>
            {cards('element')}
          </Kind>
          <Kind title={t('kinds.video')}>
            {cards('video')}
            {pendingVideos.map((video) => (
              <VideoPendingCard key={video.id} video={video} uploads={videoLine} />
            ))}
            <AddVideo />
          </Kind>
        </>
      )}
      <PictureDialogs uploads={uploads} />
      {isOver && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-overlay"
        >
          <span className="flex items-center gap-2 rounded-lg bg-panel px-4 py-2.5 font-medium text-md shadow-float">
            <ImagePlus /> {t('dropAnywhere')}
          </span>
        </div>
      )}
    </section>
  );
}

/** One press for every picture that can be mended without a choice. */
function FixAll() {
  const editor = useEditor();
  const t = useTranslations('images');
  const mendable = useStoryboard(
    (board) => mendableWithoutAsking(board).map(({ id }) => id),
    (one, other) => one.join() === other.join(),
  );
  if (mendable.length < 2) return null;
  return (
    <Button size="small" onClick={() => void mendPictures(editor, mendable)}>
      <Wand aria-hidden />
      <b>{t('fixAll')}</b>
    </Button>
  );
}

/** Our server looks once at each address that nobody looked at before. */
function useUnseenAddresses(): void {
  const editor = useEditor();
  const [tried] = useState(() => new Set<string>());
  const unseen = useStoryboard(
    unseenAddresses,
    (one, other) => one.length === other.length && one.every((each, index) => each === other[index]),
  );
  useEffect(() => {
    for (const reference of unseen) {
      const { source } = reference;
      if (source.type !== 'url' || tried.has(source.url)) continue;
      tried.add(source.url);
      void lookAtAddress(editor, reference);
    }
  }, [editor, unseen, tried]);
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
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2.5 pointer-coarse:grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]">
        {children}
      </div>
    </section>
  );
}

type Count = ReturnType<typeof trayCount>;

function sameCount(one: Count, other: Count): boolean {
  return one.counts === other.counts && one.count === other.count && one.most === other.most;
}
