'use client';

import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { ImagePlus } from '#components/ui/icons.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { useStore } from '#lib/client/use-store.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { AddElement } from './add-element.tsx';
import { AddImage } from './add-image.tsx';
import { AddVideo } from './add-video.tsx';
import { browse, type Incoming } from './incoming-files.ts';
import { OpenLibrary } from './open-library.tsx';
import { PictureDialogs } from './picture-dialogs.tsx';
import { Tile } from './tile.tsx';
import { sameTray, trayCount, trayOf } from './tray.ts';
import { FixAll, fetchTrayParts, PendingPictures, PendingVideos, TrayCards, UnseenAddresses } from './tray-later.ts';
import { uploadFile } from './upload-file.ts';
import { uploadLine } from './upload-lines.ts';
import { createUploads, IN_BROWSER, isToCome } from './uploads.ts';
import { useAddImage } from './use-add-image.ts';
import { useIncoming } from './use-incoming.ts';
import { useLeavingQuestion } from './use-leaving-question.ts';
import { useResume } from './use-resume.ts';
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
  const uploads = uploadLine(editor, 'pictures', () =>
    createUploads({
      upload: uploadFile,
      makeId: editor.makeId,
      onStored: addImage,
      ...IN_BROWSER,
    }),
  );
  const videoNames = useTranslations('videos');
  const videoLine = videoUploads(editor, videoNames('fallbackName'));
  const pending = useStore(uploads, (images) => images);
  const pendingVideos = useStore(videoLine, (videos) => videos);
  const isOver = useIncoming(take);
  useResume(uploads, videoLine);
  useLeavingQuestion([...pending, ...pendingVideos].some(isToCome));

  function take({ images, videos, others }: Incoming) {
    if (others.length > 0) editor.notices.tell(t('onlyPictures'), 'bad');
    if (images.length + videos.length === 0) return;
    // On a phone the tray may be away: what was just given is to be seen.
    editor.panel.set('references');
    fetchTrayParts();
    if (images.length > 0) uploads.add(images);
    if (videos.length > 0) videoLine.add(videos);
  }
  const cards = (kind: Reference['kind']) =>
    tray.some(({ reference }) => reference.kind === kind) && <TrayCards kind={kind} tray={tray} pending={pending} />;
  const shownApart = pending.filter(
    ({ replaces, state }) => state === 'failed' || replaces === null || !tray.some(({ reference }) => reference.id === replaces),
  );

  return (
    <section
      aria-label={t('title')}
      {...placeProps({ at: 'references' })}
      className="relative"
      onPointerEnter={fetchTrayParts}
      onFocus={fetchTrayParts}
    >
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
          <Kind title={t('kinds.image')} add={tray.length > 0 && <FixAll />}>
            {cards('image')}
            {shownApart.length > 0 && <PendingPictures images={shownApart} uploads={uploads} />}
            <Tile onClick={() => browse(uploads.add)} icon={<ImagePlus />}>
              {t('dropHere')}
            </Tile>
          </Kind>
          <Kind title={t('kinds.element')} add={<AddElement />}>
            {cards('element')}
          </Kind>
          <Kind title={t('kinds.video')}>
            {cards('video')}
            {pendingVideos.length > 0 && <PendingVideos videos={pendingVideos} uploads={videoLine} />}
            <AddVideo />
          </Kind>
        </>
      )}
      {tray.length > 0 && <UnseenAddresses />}
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
