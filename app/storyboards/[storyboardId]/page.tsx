import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryboardEditor } from '#components/storyboard/storyboard-editor.tsx';
import { engineStatus } from '#lib/server/engine-status.ts';
import { getStudio } from '#lib/server/studio.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
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
  if (!loaded.ok) return <Message title="This storyboard cannot be opened here">{loaded.error.sentence}</Message>;
  const studio = await getStudio();
  const [takes, engine] = await Promise.all([listTakes(studio, storyboardId), engineStatus(studio)]);
  return (
    <StoryboardEditor
      storyboardId={storyboardId}
      revision={loaded.value.revision}
      document={loaded.value.document}
      actions={{ saveStoryboard, addImageFromUrl, generateTake, mendImage, originalOfImage, retryTake }}
      initialTakes={takes}
      engine={engine}
    />
  );
}
