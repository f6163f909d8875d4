'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { isWebAddress } from '#lib/kernel/web-address.ts';
import type { VideoReference } from '#lib/storyboard/document.ts';
import { fileNameOf } from './reference-name.ts';
import { lookAtVideo, sourceAt } from './video-at-address.ts';
import { VideoFileField } from './video-file-field.tsx';
import { VideoRoleChoice } from './video-role-choice.tsx';
import { addVideo, replaceVideo, USUAL_USE, type VideoUse, videoUploads } from './video-uploads.ts';

/** A video by file or by address, as a new reference or in the place of one. */
export default function VideoDialog({ replaced, onClose }: { readonly replaced?: VideoReference; readonly onClose: () => void }) {
  const editor = useEditor();
  const t = useTranslations('videos');
  const engineNames = useTranslations('editor');
  const failureWords = useFailureWords();
  const formId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [url, setUrl] = useState('');
  const [use, setUse] = useState<VideoUse>(USUAL_USE);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<string>();
  const reading = useRef<AbortController | null>(null);
  const hasVideo = useStoryboard(({ references }) => references.some(({ kind }) => kind === 'video'));
  // Leaving the dialog calls off what it waits for.
  useEffect(() => () => reading.current?.abort(), []);

  function sendFile(chosen: File) {
    const purpose = { replaces: replaced?.id ?? null, takesName: false, video: use };
    videoUploads(editor, t('fallbackName')).add([chosen], purpose);
    onClose();
  }

  async function addAddress(address: string) {
    const controller = new AbortController();
    reading.current = controller;
    setReading(true);
    const looked = await lookAtVideo(address, controller.signal).catch((cause: unknown) => {
      if (controller.signal.aborted) return null;
      throw cause;
    });
    setReading(false);
    if (looked === null) return;
    if (!looked.ok) return setError(failureWords(looked.error));
    const { copy, unread } = looked.value;
    const source = sourceAt(address, copy);
    const name = copy?.name ?? fileNameOf(address);
    const isAdded = replaced
      ? replaceVideo(editor, replaced.id, source)
      : addVideo(editor, { name, fallbackName: t('fallbackName'), source, use });
    if (!isAdded) return;
    if (unread) editor.notices.tell(t('added', { name: name || t('fallbackName'), why: failureWords(unread) }));
    onClose();
  }

  function submit() {
    const address = url.trim();
    setError(undefined);
    if (file) sendFile(file);
    else if (address === '') setError(t('nothingChosen'));
    else if (!isWebAddress(address)) setError(t('urlInvalid'));
    else void addAddress(address);
  }

  return (
    <Dialog
      title={replaced ? t('replaceTitle', { name: replaced.name }) : t('add')}
      open
      onClose={onClose}
      footer={
        <>
          {isReading && (
            <span role="status" className="mr-auto self-center text-dim text-sm">
              {t('reading')}
            </span>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} aria-disabled={isReading}>
            {replaced ? t('replaceAction') : t('addAction')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReading) submit();
        }}
      >
        {(replaced || hasVideo) && <p className="text-dim text-sm">{replaced ? t('replaceHint') : t('alreadyOne')}</p>}
        <VideoFileField
          onChoose={(chosen) => {
            setFile(chosen);
            setError(undefined);
          }}
        />
        <TextField
          label={t('url')}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          hint={t('urlHint', { engine: engineNames(`engine-${editor.engine.engine}`) })}
          disabled={file !== null}
          value={url}
          error={error}
          onChange={({ currentTarget }) => {
            setUrl(currentTarget.value);
            setError(undefined);
          }}
        />
        {!replaced && (
          <>
            <VideoRoleChoice role={use.role} onChange={(role) => setUse({ ...use, role })} />
            <Switch
              label={t('keepSound')}
              checked={use.keepOriginalSound}
              onChange={(keepOriginalSound) => setUse({ ...use, keepOriginalSound })}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
