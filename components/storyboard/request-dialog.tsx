'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { useEditor, useIssues, useStoryboard } from '#lib/client/editor.tsx';
import { curlCommand } from '#lib/kling/curl.ts';
import { shownRequest } from '#lib/kling/shown-request.ts';
import { RequestBody } from './request-body.tsx';
import { RequestNumbers } from './request-numbers.tsx';

/** What the storyboard compiles to as it stands: the body, or the whole call for a shell, with the numbers explained. */
export default function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('request');
  const { engine, notices } = useEditor();
  const [form, setForm] = useState<'json' | 'curl'>('json');
  const body = useRef<HTMLElement>(null);
  const issueCount = useIssues().length;
  const board = useStoryboard((current) => current);
  const sizeText = (bytes: number) =>
    bytes < 1_000_000 ? t('kilobytes', { size: Math.ceil(bytes / 1000) }) : t('megabytes', { size: Math.ceil(bytes / 100_000) / 10 });
  const { request, sent, inlineBytes } = shownRequest(board, {
    image: ({ name }, bytes) => t('foldedImage', { name, size: sizeText(bytes) }),
    video: ({ name }) => t('foldedVideo', { name }),
  });
  const text = form === 'json' ? JSON.stringify(request, null, 2) : curlCommand(request, engine.baseUrl);

  return (
    <Dialog title={t('title')} open onClose={onClose} wide>
      <div className="flex min-h-0 flex-col gap-3">
        {issueCount > 0 && (
          <p className="rounded-lg border border-bad/40 bg-bad/8 px-3 py-2 text-sm">{t('issues', { count: issueCount })}</p>
        )}
        <Tabs
          label={t('form')}
          value={form}
          onChange={setForm}
          tabs={[
            { value: 'json', label: t('json') },
            { value: 'curl', label: t('curl') },
          ]}
        >
          <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_200px]">
            <div className="relative min-w-0">
              <RequestBody ref={body} text={text} sent={sent} label={t('body')} />
              <span className="absolute top-2 right-2">
                <CopyButton text={text} words={t('copy')} copiedWords={t('copied')} onRefused={selectBody} />
              </span>
            </div>
            <RequestNumbers sent={sent} />
          </div>
        </Tabs>
        <ul className="space-y-1 text-dim text-sm">
          {inlineBytes > 0 && <li>{t('size', { size: sizeText(inlineBytes + text.length) })}</li>}
          <li>{t('external')}</li>
          {form === 'curl' && <li>{t('key')}</li>}
        </ul>
      </div>
    </Dialog>
  );

  function selectBody() {
    if (body.current) getSelection()?.selectAllChildren(body.current);
    notices.tell(t('notCopied'), 'bad');
  }
}
