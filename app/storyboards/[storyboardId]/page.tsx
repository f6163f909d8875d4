import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { StoryboardEditor } from '#components/storyboard/storyboard-editor.tsx';
import { HINT_COOKIE } from '#lib/client/hint.ts';
import { engineStatus } from '#lib/server/engine-status.ts';
import { getStudio } from '#lib/server/studio.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { failureWords, translator } from '../../language.ts';
import { Message } from '../../message.tsx';
import { addImageFromUrl, generateTake, mendImage, originalOfImage, retryTake, saveStoryboard } from './actions.ts';
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
  const studio = await getStudio();
  const [takes, engine, choices] = await Promise.all([listTakes(studio, storyboardId), engineStatus(studio), cookies()]);
  return (
    <StoryboardEditor
      storyboardId={storyboardId}
      revision={loaded.value.revision}
      document={loaded.value.document}
      actions={{ saveStoryboard, addImageFromUrl, generateTake, mendImage, originalOfImage, retryTake }}
      initialTakes={takes}
      engine={engine}
      isHintWanted={!choices.has(HINT_COOKIE)}
    />
  );
}
