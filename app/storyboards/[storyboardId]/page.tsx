import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { StoryboardEditor } from '#components/storyboard/storyboard-editor.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { HINT_COOKIE } from '#lib/client/hint.ts';
import { engineStatus } from '#lib/server/engine-status.ts';
import { missingFiles } from '#lib/server/storyboards/missing-files.ts';
import { getStudio } from '#lib/server/studio.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { failureWords, translator } from '../../language.ts';
import { Message } from '../../message.tsx';
import { looksLikePhone } from '../../screen.ts';
import { putBack } from '../home-actions.ts';
import {
  cancelTake,
  createStoryboard,
  generateTakes,
  markCuts,
  markTake,
  readLedger,
  readStoryboard,
  readTakePlan,
  retryTake,
  saveStoryboard,
  setSpendingCap,
} from './actions.ts';
import { loadOnce } from './load-once.ts';

interface Props {
  readonly params: Promise<{ readonly storyboardId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await loadOnce((await params).storyboardId);
  return loaded?.ok ? { title: loaded.value.document.title } : {};
}

export default async function EditorPage({ params }: Props) {
  const { storyboardId } = await params;
  const loaded = await loadOnce(storyboardId);
  if (loaded === null) notFound();
  if (!loaded.ok) {
    const t = await translator('ui');
    return (
      <Message title={t('cannot-open')} home={t('all-storyboards')}>
        {await failureWords(loaded.error)}
      </Message>
    );
  }
  if (loaded.value.deletedAt !== null) {
    const [t, ui] = [await translator('home'), await translator('ui')];
    return (
      <Message
        title={t('is-deleted')}
        home={ui('all-storyboards')}
        action={
          <form action={putBack}>
            <input type="hidden" name="id" value={storyboardId} />
            <button type="submit" className={buttonClass({ variant: 'primary', size: 'large' })}>
              {t('restore')}
            </button>
          </form>
        }
      >
        {t('is-deleted-words')}
      </Message>
    );
  }
  const studio = await getStudio();
  const { document } = loaded.value;
  const [takes, engine, choices, missing, startsNarrow] = await Promise.all([
    listTakes(studio, storyboardId),
    engineStatus(studio),
    cookies(),
    missingFiles(studio.db, document),
    looksLikePhone(),
  ]);
  return (
    <StoryboardEditor
      storyboardId={storyboardId}
      revision={loaded.value.revision}
      document={document}
      missingFileIds={missing.map(({ fileId }) => fileId)}
      actions={{
        saveStoryboard,
        readStoryboard,
        createStoryboard,
        generateTakes,
        retryTake,
        cancelTake,
        markCuts,
        markTake,
        readTakePlan,
        readLedger,
        setSpendingCap,
      }}
      initialTakes={takes}
      engine={engine}
      isHintWanted={!choices.has(HINT_COOKIE)}
      startsNarrow={startsNarrow}
    />
  );
}
